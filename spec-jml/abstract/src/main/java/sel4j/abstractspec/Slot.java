package sel4j.abstractspec;

/**
 * A place for a capability: in a CNode, in a thread (0 CSpace root, 1 address space, 2 master
 * reply, 3 caller, 4 buffer), or the kernel's own for an interrupt, whose container is null.
 */
public record Slot(Region container, int index) { }
