// Generated from the kernel's contracts by `./sel4j verify --generate`; do not edit.
package sel4j.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import sel4j.kernel.Abi;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/** What each contract of the kernel requires, to be asked of a kernel that exists. */
public final class Preconditions {
    private final Heap h;
    private final Object k;
    private final Invariants words;
    /** Whether the invariant holds, once that was asked. */
    private Boolean invariant;

    /** Of the kernel of a heap. */
    public Preconditions(Heap heap, Object kernel) {
        h = heap;
        k = kernel;
        words = new Invariants(heap, kernel);
    }

    /** By Class.method, and the number of the contract if there are several. */
    public Map<String, Predicate<Object[]>> all() {
        Map<String, Predicate<Object[]>> all = new LinkedHashMap<>();
        all.put("Asid.directory", this::c0);
        all.put("Asid.check", this::c1);
        all.put("Asid.invalidRoot", this::c2);
        all.put("Asid.switchTo", this::c3);
        all.put("Asid.deleteDirectory", this::c4);
        all.put("Asid.installed", this::c5);
        all.put("Asid.ownEntry", this::c6);
        all.put("Asid.emptyPool", this::c7);
        all.put("Asid.dropEntry", this::c8);
        all.put("Asid.deletePool", this::c9);
        all.put("Asid.decode", this::c10);
        all.put("AsidPools.decodeMakePool", this::c11);
        all.put("AsidPools.makePool", this::c12);
        all.put("AsidPools.freePool", this::c13);
        all.put("AsidPools.decodeAssign", this::c14);
        all.put("AsidPools.freeEntry", this::c15);
        all.put("BadgedSends.cancel", this::c16);
        all.put("BadgedSends.look", this::c17);
        all.put("BadgedSends.next", this::c18);
        all.put("Bits.below", this::c19);
        all.put("Bits.power", this::c20);
        all.put("Bits.low", this::c21);
        all.put("Bits.right", this::c22);
        all.put("Bits.left", this::c23);
        all.put("Bits.field", this::c24);
        all.put("Bits.and", this::c25);
        all.put("Bits.or", this::c26);
        all.put("Bits.andNot", this::c27);
        all.put("Bits.has", this::c28);
        all.put("Bits.with", this::c29);
        all.put("Bits.without", this::c30);
        all.put("Bits.highest", this::c31);
        all.put("Bits.leadingZeros", this::c32);
        all.put("Bits.aligned", this::c33);
        all.put("Bits.alignDown", this::c34);
        all.put("Bits.alignUp", this::c35);
        all.put("Bits.fit", this::c36);
        all.put("Bits.firstBlock", this::c37);
        all.put("Bits.nextBlock", this::c38);
        all.put("Boot.boot", this::c39);
        all.put("Boot.idle", this::c40);
        all.put("Boot.interrupts", this::c41);
        all.put("BootInfo.write", this::c42);
        all.put("BootInfo.region", this::c43);
        all.put("BootInfo.writeTree", this::c44);
        all.put("BootObjects.make", this::c45);
        all.put("BootObjects.thread", this::c46);
        all.put("BootObjects.install", this::c47);
        all.put("BootObjects.slot", this::c48);
        all.put("BootObjects.link", this::c49);
        all.put("BootObjects.frame", this::c50);
        all.put("BootPlan.ramEnd", this::c51);
        all.put("BootPlan.extraBytes", this::c52);
        all.put("BootPlan.extraPages", this::c53);
        all.put("BootPlan.extraBits", this::c54);
        all.put("BootPlan.extra", this::c55);
        all.put("BootPlan.pagesBehind", this::c56);
        all.put("BootPlan.tables", this::c57);
        all.put("BootPlan.cnode", this::c58);
        all.put("BootPlan.directory", this::c59);
        all.put("BootPlan.extraPlace", this::c60);
        all.put("BootPlan.pool", this::c61);
        all.put("BootPlan.buffer", this::c62);
        all.put("BootPlan.info", this::c63);
        all.put("BootPlan.tcb", this::c64);
        all.put("BootPlan.table", this::c65);
        all.put("BootPlan.size", this::c66);
        all.put("BootPlan.place", this::c67);
        all.put("BootPlan.fit", this::c68);
        all.put("BootSpace.map", this::c69);
        all.put("BootSpace.frames", this::c70);
        all.put("BootSpace.write", this::c71);
        all.put("BootUntyped.make", this::c72);
        all.put("BootUntyped.without", this::c73);
        all.put("BootUntyped.region", this::c74);
        all.put("BootUntyped.blockBits", this::c75);
        all.put("Buffer.ofSender", this::c76);
        all.put("Buffer.ofReceiver", this::c77);
        all.put("Buffer.find", this::c78);
        all.put("CNode.decode", this::c79);
        all.put("CNode.decodeOther", this::c80);
        all.put("CNode.decodeInsert", this::c81);
        all.put("CNode.source", this::c82);
        all.put("CNode.copy", this::c83);
        all.put("CNode.prepare", this::c84);
        all.put("CNode.mutate", this::c85);
        all.put("CNode.decodeCancelBadgedSends", this::c86);
        all.put("CNode.decodeSaveCaller", this::c87);
        all.put("CSpace.lookupSlot", this::c88);
        all.put("CSpace.found", this::c89);
        all.put("CSpace.levelBits", this::c90);
        all.put("CSpace.slotAt", this::c91);
        all.put("CSpace.lookupCap", this::c92);
        all.put("CSpace.target", this::c93);
        all.put("CSpace.source", this::c94);
        all.put("CSpace.pivot", this::c95);
        all.put("CSpace.operand", this::c96);
        all.put("CacheOps.decodeFrame", this::c97);
        all.put("CacheOps.decodeDirectory", this::c98);
        all.put("CacheOps.mappedBits", this::c99);
        all.put("CacheOps.physical", this::c100);
        all.put("CacheOps.perform", this::c101);
        all.put("CacheOps.reached", this::c102);
        all.put("CacheOps.piece", this::c103);
        all.put("CacheOps.onPiece", this::c104);
        all.put("Cap.granules", this::c105);
        all.put("Cap.frameBits", this::c106);
        all.put("Cap.container", this::c107);
        all.put("Cap.bitsOf", this::c108);
        all.put("Cap.placeOf", this::c109);
        all.put("Cap.contains", this::c110);
        all.put("Cap.sameRegion", this::c111);
        all.put("Cap.sameThing", this::c112);
        all.put("Cap.sameObject", this::c113);
        all.put("Cap.takesData", this::c114);
        all.put("Cap.maskRights", this::c115);
        all.put("Cap.maskFrameRights", this::c116);
        all.put("Cap.updateData", this::c117);
        all.put("Cap.derive", this::c118);
        all.put("Cap.derivePrepared", this::c119);
        all.put("Cdt.insert", this::c120);
        all.put("Cdt.replace", this::c121);
        all.put("Cdt.unlink", this::c122);
        all.put("Cdt.setFlags", this::c123);
        all.put("Cdt.remove", this::c124);
        all.put("Cdt.isParent", this::c125);
        all.put("Cdt.hasChildren", this::c126);
        all.put("Cdt.isFinal", this::c127);
        all.put("Cursor.name", this::c128);
        all.put("Cursor.named", this::c129);
        all.put("Cursor.next", this::c130);
        all.put("Cursor.isLast", this::c131);
        all.put("Cursor.begin", this::c132);
        all.put("Cursor.setLast", this::c133);
        all.put("Cursor.resume", this::c134);
        all.put("Cursor.stop", this::c135);
        all.put("Cursor.drop", this::c136);
        all.put("Cursor.leaving", this::c137);
        all.put("Cursor.lastLeaves", this::c138);
        all.put("DebugCalls.handle", this::c139);
        all.put("DebugCalls.identify", this::c140);
        all.put("DebugCalls.nameThread", this::c141);
        all.put("DebugCalls.stringLength", this::c142);
        all.put("DebugCalls.setName", this::c143);
        all.put("Delete.preemptionPoint", this::c144);
        all.put("Delete.charge", this::c145);
        all.put("Delete.delete", this::c146);
        all.put("Delete.reduce", this::c147);
        all.put("Delete.deleteUnexposed", this::c148);
        all.put("Delete.finish", this::c149);
        all.put("Delete.atOnce", this::c150);
        all.put("Delete.deleteOne", this::c151);
        all.put("Delete.revoke", this::c152);
        all.put("Delete.longRunning", this::c153);
        all.put("Descriptors.write", this::c154);
        all.put("Descriptors.small", this::c155);
        all.put("Descriptors.large", this::c156);
        all.put("Descriptors.section", this::c157);
        all.put("Descriptors.tex", this::c158);
        all.put("Descriptors.largeBase", this::c159);
        all.put("Descriptors.sectionBase", this::c160);
        all.put("Domains.boot", this::c161);
        all.put("Domains.tick", this::c162);
        all.put("Domains.over", this::c163);
        all.put("Domains.next", this::c164);
        all.put("Domains.endMarker", this::c165);
        all.put("Domains.decode", this::c166);
        all.put("Domains.decodeSet", this::c167);
        all.put("Domains.set", this::c168);
        all.put("Domains.decodeConfigure", this::c169);
        all.put("Domains.decodeSetStart", this::c170);
        all.put("Entry.syscall", this::c171);
        all.put("Entry.undefined", this::c172);
        all.put("Entry.prefetchAbort", this::c173);
        all.put("Entry.dataAbort", this::c174);
        all.put("Entry.interrupt", this::c175);
        all.put("Entry.takeInterrupt", this::c176);
        all.put("Entry.leave", this::c177);
        all.put("Errors.invalidArgument", this::c178);
        all.put("Errors.invalidCapability", this::c179);
        all.put("Errors.illegalOperation", this::c180);
        all.put("Errors.range", this::c181);
        all.put("Errors.alignment", this::c182);
        all.put("Errors.failedLookup", this::c183);
        all.put("Errors.truncated", this::c184);
        all.put("Errors.deleteFirst", this::c185);
        all.put("Errors.revokeFirst", this::c186);
        all.put("Errors.notEnoughMemory", this::c187);
        all.put("Errors.invalidRoot", this::c188);
        all.put("Errors.missingCapability", this::c189);
        all.put("Errors.depthMismatch", this::c190);
        all.put("Errors.guardMismatch", this::c191);
        all.put("ExtraCaps.lookup", this::c192);
        all.put("ExtraCaps.drop", this::c193);
        all.put("ExtraCaps.deliver", this::c194);
        all.put("ExtraCaps.copy", this::c195);
        all.put("ExtraCaps.receiveSlot", this::c196);
        all.put("Fault.setCap", this::c197);
        all.put("Fault.setUnknownSyscall", this::c198);
        all.put("Fault.setUserException", this::c199);
        all.put("Fault.setVm", this::c200);
        all.put("Fault.set", this::c201);
        all.put("Fault.deliver", this::c202);
        all.put("Fault.valid", this::c203);
        all.put("FaultMessage.write", this::c204);
        all.put("FaultMessage.vm", this::c205);
        all.put("FaultMessage.registers", this::c206);
        all.put("FaultMessage.registerOf", this::c207);
        all.put("FaultMessage.lookup", this::c208);
        all.put("FaultReply.accept", this::c209);
        all.put("FaultReply.setRegisters", this::c210);
        all.put("FaultReply.sanitise", this::c211);
        all.put("Finalise.nothing", this::c212);
        all.put("Finalise.any", this::c213);
        all.put("Finalise.lastOne", this::c214);
        all.put("Finalise.lastOfVSpace", this::c215);
        all.put("Finalise.bound", this::c216);
        all.put("Finalise.thread", this::c217);
        all.put("FirstCap.untyped", this::c218);
        all.put("FirstCap.thread", this::c219);
        all.put("FirstCap.endpoint", this::c220);
        all.put("FirstCap.notification", this::c221);
        all.put("FirstCap.cnode", this::c222);
        all.put("FirstCap.pageTable", this::c223);
        all.put("FirstCap.pageDirectory", this::c224);
        all.put("FirstCap.frame", this::c225);
        all.put("Fpu.use", this::c226);
        all.put("Fpu.release", this::c227);
        all.put("FrameMap.decode", this::c228);
        all.put("FrameMap.checkEntries", this::c229);
        all.put("FrameMap.checkLarge", this::c230);
        all.put("FrameMap.checkSupersection", this::c231);
        all.put("FrameMap.isFree", this::c232);
        all.put("FrameMap.map", this::c233);
        all.put("FrameUnmap.unmap", this::c234);
        all.put("FrameUnmap.isMapped", this::c235);
        all.put("FrameUnmap.clear", this::c236);
        all.put("FrameUnmap.clearLarge", this::c237);
        all.put("FrameUnmap.clearSupersection", this::c238);
        all.put("HardwareAsid.use", this::c239);
        all.put("HardwareAsid.flush", this::c240);
        all.put("HardwareAsid.flushPage", this::c241);
        all.put("HardwareAsid.drop", this::c242);
        all.put("HardwareAsid.find", this::c243);
        all.put("HardwareAsid.after", this::c244);
        all.put("Invocation.perform", this::c245);
        all.put("Invocation.find", this::c246);
        all.put("Invocation.lengthOf", this::c247);
        all.put("Invocation.decode", this::c248);
        all.put("Invocation.decodeOther", this::c249);
        all.put("Invocation.replyError", this::c250);
        all.put("Ipc.send", this::c251);
        all.put("Ipc.receive", this::c252);
        all.put("Ipc.called", this::c253);
        all.put("Ipc.wait", this::c254);
        all.put("Ipc.cancel", this::c255);
        all.put("Ipc.wake", this::c256);
        all.put("Irq.handle", this::c257);
        all.put("Irq.decode", this::c258);
        all.put("Irq.decodeHandler", this::c259);
        all.put("Irq.of", this::c260);
        all.put("Irq.deletingHandler", this::c261);
        all.put("Irq.slotOf", this::c262);
        all.put("Irq.deletedHandler", this::c263);
        all.put("Irq.setState", this::c264);
        all.put("IrqControl.decode", this::c265);
        all.put("IrqControl.decodeIssue", this::c266);
        all.put("IrqControl.decodeIssueTrigger", this::c267);
        all.put("IrqControl.decodeSgi", this::c268);
        all.put("IrqControl.checkFree", this::c269);
        all.put("IrqControl.emptyTarget", this::c270);
        all.put("IrqControl.issue", this::c271);
        all.put("KernelSpace.fill", this::c272);
        all.put("KernelSpace.section", this::c273);
        all.put("KernelSpace.device", this::c274);
        all.put("Message.length", this::c275);
        all.put("Message.extraCaps", this::c276);
        all.put("Message.label", this::c277);
        all.put("Message.info", this::c278);
        all.put("Message.put", this::c279);
        all.put("Message.get", this::c280);
        all.put("Message.argument", this::c281);
        all.put("Message.reply", this::c282);
        all.put("Message.setReplyWord", this::c283);
        all.put("NewObjects.untyped", this::c284);
        all.put("NewObjects.thread", this::c285);
        all.put("NewObjects.threadAt", this::c286);
        all.put("NewObjects.enterDomain", this::c287);
        all.put("NewObjects.endpoint", this::c288);
        all.put("NewObjects.notification", this::c289);
        all.put("NewObjects.cnode", this::c290);
        all.put("NewObjects.radix", this::c291);
        all.put("NewObjects.frame", this::c292);
        all.put("NewObjects.memory", this::c293);
        all.put("NewTables.table", this::c294);
        all.put("NewTables.directory", this::c295);
        all.put("NewTables.cleanToUnification", this::c296);
        all.put("NewTables.copyKernelEntries", this::c297);
        all.put("NewTables.copyEntry", this::c298);
        all.put("NewTables.entry", this::c299);
        all.put("NewTables.copy", this::c300);
        all.put("Notifications.signal", this::c301);
        all.put("Notifications.wake", this::c302);
        all.put("Notifications.receive", this::c303);
        all.put("Notifications.complete", this::c304);
        all.put("Notifications.bind", this::c305);
        all.put("Notifications.unbind", this::c306);
        all.put("Notifications.release", this::c307);
        all.put("Objects.isFrame", this::c308);
        all.put("Objects.bits", this::c309);
        all.put("Objects.sizeClass", this::c310);
        all.put("Objects.create", this::c311);
        all.put("PageTables.decode", this::c312);
        all.put("PageTables.decodeMap", this::c313);
        all.put("PageTables.map", this::c314);
        all.put("PageTables.unmap", this::c315);
        all.put("PageTables.clear", this::c316);
        all.put("Progress.kind", this::c317);
        all.put("Progress.forget", this::c318);
        all.put("Queue.append", this::c319);
        all.put("Queue.prepend", this::c320);
        all.put("Queue.remove", this::c321);
        all.put("Queue.unlink", this::c322);
        all.put("Queue.leave", this::c323);
        all.put("Queue.isEmpty", this::c324);
        all.put("Queue.first", this::c325);
        all.put("ReadyBits.set", this::c326);
        all.put("ReadyBits.clear", this::c327);
        all.put("ReadyBits.highest", this::c328);
        all.put("Reply.createMaster", this::c329);
        all.put("Reply.expect", this::c330);
        all.put("Reply.cancel", this::c331);
        all.put("Reply.ofCaller", this::c332);
        all.put("Reply.send", this::c333);
        all.put("Retire.done", this::c334);
        all.put("Retire.handler", this::c335);
        all.put("Retire.object", this::c336);
        all.put("Retire.queue", this::c337);
        all.put("Retire.begun", this::c338);
        all.put("Retire.mark", this::c339);
        all.put("Retire.waiters", this::c340);
        all.put("Retire.close", this::c341);
        all.put("Retire.spaces", this::c342);
        all.put("Rotate.decode", this::c343);
        all.put("Rotate.check", this::c344);
        all.put("Rotate.rotate", this::c345);
        all.put("Scheduler.runnable", this::c346);
        all.put("Scheduler.queueOf", this::c347);
        all.put("Scheduler.ready", this::c348);
        all.put("Scheduler.readyFirst", this::c349);
        all.put("Scheduler.remove", this::c350);
        all.put("Scheduler.possibleSwitch", this::c351);
        all.put("Scheduler.reschedule", this::c352);
        all.put("Scheduler.pending", this::c353);
        all.put("Scheduler.stopped", this::c354);
        all.put("Scheduler.yield", this::c355);
        all.put("Scheduler.tick", this::c356);
        all.put("Scheduler.slice", this::c357);
        all.put("Scheduler.schedule", this::c358);
        all.put("Scheduler.take", this::c359);
        all.put("Scheduler.choose", this::c360);
        all.put("Scheduler.switchTo", this::c361);
        all.put("Scheduler.activate", this::c362);
        all.put("Slots.fill", this::c363);
        all.put("Slots.empty", this::c364);
        all.put("Slots.insertCopy", this::c365);
        all.put("Slots.copyInto", this::c366);
        all.put("Slots.insertOriginal", this::c367);
        all.put("Slots.revocableCopy", this::c368);
        all.put("Slots.setFullIfShared", this::c369);
        all.put("Slots.fillUp", this::c370);
        all.put("Slots.move", this::c371);
        all.put("Slots.moveWithData", this::c372);
        all.put("Slots.takePlace", this::c373);
        all.put("Slots.swap", this::c374);
        all.put("Slots.exchange", this::c375);
        all.put("Slots.carryPast", this::c376);
        all.put("Slots.carry", this::c377);
        all.put("Slots.clear", this::c378);
        all.put("Syscall.handle", this::c379);
        all.put("Syscall.receive", this::c380);
        all.put("Syscall.receivable", this::c381);
        all.put("ThreadBuffer.decode", this::c382);
        all.put("ThreadBuffer.check", this::c383);
        all.put("ThreadBuffer.set", this::c384);
        all.put("ThreadControl.decode", this::c385);
        all.put("ThreadControl.decodePriority", this::c386);
        all.put("ThreadControl.decodeParameters", this::c387);
        all.put("ThreadControl.checkPriority", this::c388);
        all.put("ThreadControl.decodeBind", this::c389);
        all.put("ThreadControl.decodeUnbind", this::c390);
        all.put("ThreadControl.decodeTls", this::c391);
        all.put("ThreadControl.decodeFlags", this::c392);
        all.put("ThreadRegisters.contextRegister", this::c393);
        all.put("ThreadRegisters.decode", this::c394);
        all.put("ThreadRegisters.decodeRead", this::c395);
        all.put("ThreadRegisters.read", this::c396);
        all.put("ThreadRegisters.decodeWrite", this::c397);
        all.put("ThreadRegisters.write", this::c398);
        all.put("ThreadRegisters.decodeCopy", this::c399);
        all.put("ThreadRegisters.copy", this::c400);
        all.put("ThreadRegisters.copyRange", this::c401);
        all.put("ThreadSpace.decode", this::c402);
        all.put("ThreadSpace.check", this::c403);
        all.put("ThreadSpace.checkCopy", this::c404);
        all.put("ThreadSpace.set", this::c405);
        all.put("ThreadSpace.install", this::c406);
        all.put("Threads.setState", this::c407);
        all.put("Threads.suspend", this::c408);
        all.put("Threads.restart", this::c409);
        all.put("Threads.setPriority", this::c410);
        all.put("Threads.decode", this::c411);
        all.put("Transfer.message", this::c412);
        all.put("Transfer.normal", this::c413);
        all.put("Transfer.words", this::c414);
        all.put("Untyped.decode", this::c415);
        all.put("Untyped.checkObject", this::c416);
        all.put("Untyped.destination", this::c417);
        all.put("Untyped.checkWindow", this::c418);
        all.put("Untyped.allEmpty", this::c419);
        all.put("Untyped.retype", this::c420);
        all.put("Untyped.reset", this::c421);
        all.put("Untyped.resetChunk", this::c422);
        all.put("Untyped.cleanToRam", this::c423);
        all.put("Untyped.createAll", this::c424);
        all.put("Untyped.firstPlace", this::c425);
        all.put("Untyped.nextPlace", this::c426);
        all.put("Untyped.createNext", this::c427);
        all.put("Untyped.emptySlot", this::c428);
        all.put("Untyped.createOne", this::c429);
        all.put("Untyped.take", this::c430);
        all.put("VSpace.decode", this::c431);
        all.put("VSpace.decodeFrame", this::c432);
        all.put("VSpace.pde", this::c433);
        all.put("VSpace.table", this::c434);
        all.put("VSpace.pteIndex", this::c435);
        all.put("VSpace.pte", this::c436);
        all.put("VSpace.cleanPdes", this::c437);
        all.put("VSpace.cleanPtes", this::c438);
        all.put("VSpace.unmapFrame", this::c439);
        all.put("VSpace.unmapTable", this::c440);
        all.put("VSpace.deleteDirectory", this::c441);
        all.put("Zombies.ofCNode", this::c442);
        all.put("Zombies.ofThread", this::c443);
        all.put("Zombies.removable", this::c444);
        all.put("Zombies.cyclic", this::c445);
        all.put("Zombies.first", this::c446);
        all.put("Zombies.last", this::c447);
        all.put("Zombies.is", this::c448);
        all.put("Zombies.shrink", this::c449);
        return all;
    }

    /** The kernel is not what it was. */
    public void changed() {
        h.changed();
        invariant = null;
    }

    private boolean wholeInvariant() {
        if (invariant == null) {
            invariant = Check.broken(Check.invariant(words)).isEmpty();
        }
        return invariant;
    }

    // Asid.directory
    private boolean c0(Object[] arguments) {
        long asid = (int) arguments[1];
        return ((((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && (0 <= asid)) && (asid <= 131071)) && (!((asid != 0)
            && (h.ref(h.ref(k, "asidTable"), (asid / 1024)) != null))
            || ((h.is(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "live")
            && (h.ref(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "directory") != null))
            && (h.length(h.ref(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "directory"))
              == 1024)));
    }

    // Asid.check
    private boolean c1(Object[] arguments) {
        Object directory = arguments[1];
        return ((0 <= h.num(directory, "asid")) && (h.num(directory, "asid") <= 131071))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live"))))) && ((wholeInvariant()
            && h.is(directory, "live")) && (h.num(directory, "type") == Slot.PAGE_DIRECTORY));
    }

    // Asid.invalidRoot
    private boolean c2(Object[] arguments) {
        return wholeInvariant();
    }

    // Asid.switchTo
    private boolean c3(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Asid.deleteDirectory
    private boolean c4(Object[] arguments) {
        Object slot = arguments[1];
        return ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_DIRECTORY));
    }

    // Asid.installed
    private boolean c5(Object[] arguments) {
        Object slot = arguments[1];
        return ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.ASID_POOL));
    }

    // Asid.ownEntry
    private boolean c6(Object[] arguments) {
        Object slot = arguments[1];
        return ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.ASID_POOL));
    }

    // Asid.emptyPool
    private boolean c7(Object[] arguments) {
        Object slot = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.ASID_POOL));
    }

    // Asid.dropEntry
    private boolean c8(Object[] arguments) {
        Object pool = arguments[1];
        long i = (int) arguments[2];
        return (((wholeInvariant() && h.is(pool, "live")) && (0 <= i)) && (i < Abi.ASIDS_PER_POOL));
    }

    // Asid.deletePool
    private boolean c9(Object[] arguments) {
        Object slot = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.ASID_POOL));
    }

    // Asid.decode
    private boolean c10(Object[] arguments) {
        long length = (int) arguments[2];
        Object slot = arguments[3];
        return ((h.num(slot, "type") == Slot.ASID_CONTROL)
            || (h.num(slot, "type") == Slot.ASID_POOL))
            && (!(h.num(slot, "type") == Slot.ASID_POOL) || (((0 <= h.num(slot, "asid"))
            && (h.num(slot, "asid") <= 130048)) && ((h.num(slot, "asid") % 1024) == 0)))
            && h.all("PageDirectory", d -> (0 <= h.num(d, "place")))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live"))))) && (((wholeInvariant()
            && h.is(slot, "live")) && words.extraSlots()) && words.settled());
    }

    // AsidPools.decodeMakePool
    private boolean c11(Object[] arguments) {
        long length = (int) arguments[2];
        Object control = arguments[3];
        return ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && (((wholeInvariant() && h.is(control, "live")) && words.extraSlots())
            && words.settled());
    }

    // AsidPools.makePool
    private boolean c12(Object[] arguments) {
        Object untyped = arguments[1];
        Object dest = arguments[2];
        long high = (int) arguments[3];
        return ((h.num(untyped, "untypedBits") == Abi.ASID_POOL_BITS)
            && !h.is(untyped, "untypedDevice")) && (((h.is(dest, "live")
            && (h.num(dest, "type") == Slot.NULL)) && (dest != h.ref(k, "root")))
            && (dest != h.ref(k, "scratch"))) && ((((h.ref(k, "asidTable") != null)
            && (h.length(h.ref(k, "asidTable")) == 128)) && (0 <= high)) && (high < 128))
            && (((wholeInvariant() && h.is(untyped, "live"))
            && (h.num(untyped, "type") == Slot.UNTYPED)) && words.inRing(untyped));
    }

    // AsidPools.freePool
    private boolean c13(Object[] arguments) {
        return ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128));
    }

    // AsidPools.decodeAssign
    private boolean c14(Object[] arguments) {
        Object slot = arguments[2];
        return (((0 <= h.num(slot, "asid")) && (h.num(slot, "asid") <= 130048))
            && ((h.num(slot, "asid") % 1024) == 0)) && ((h.ref(k, "asidTable") != null)
            && (h.length(h.ref(k, "asidTable")) == 128))
            && ((h.ref(h.ref(slot, "asidPool"), "directory") != null)
            && (h.length(h.ref(h.ref(slot, "asidPool"), "directory")) == 1024))
            && h.all("PageDirectory", d -> (0 <= h.num(d, "place"))) && (((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.ASID_POOL))
            && words.extraSlots());
    }

    // AsidPools.freeEntry
    private boolean c15(Object[] arguments) {
        Object pool = arguments[1];
        return ((h.is(pool, "live") && (h.ref(pool, "directory") != null))
            && (h.length(h.ref(pool, "directory")) == 1024));
    }

    // BadgedSends.cancel
    private boolean c16(Object[] arguments) {
        Object e = arguments[1];
        return (wholeInvariant() && h.is(e, "live"));
    }

    // BadgedSends.look
    private boolean c17(Object[] arguments) {
        Object t = arguments[1];
        Object q = arguments[2];
        Object s = arguments[3];
        return ((((wholeInvariant() && h.is(t, "live")) && h.is(s, "live")) && words.head(q))
            && (h.ref(h.ref(s, "link"), "queue") == q));
    }

    // BadgedSends.next
    private boolean c18(Object[] arguments) {
        Object t = arguments[1];
        Object q = arguments[2];
        return ((wholeInvariant() && h.is(t, "live")) && words.head(q));
    }

    // Bits.below
    private boolean c19(Object[] arguments) {
        return true;
    }

    // Bits.power
    private boolean c20(Object[] arguments) {
        long n = (int) arguments[0];
        return ((0 <= n) && (n <= 30));
    }

    // Bits.low
    private boolean c21(Object[] arguments) {
        long n = (int) arguments[1];
        return ((0 <= n) && (n <= 31));
    }

    // Bits.right
    private boolean c22(Object[] arguments) {
        long n = (int) arguments[1];
        return ((0 <= n) && (n <= 31));
    }

    // Bits.left
    private boolean c23(Object[] arguments) {
        long n = (int) arguments[1];
        return ((0 <= n) && (n <= 31));
    }

    // Bits.field
    private boolean c24(Object[] arguments) {
        long shift = (int) arguments[1];
        long n = (int) arguments[2];
        return ((((0 <= shift) && (shift <= 31)) && (0 <= n)) && (n <= 31));
    }

    // Bits.and
    private boolean c25(Object[] arguments) {
        return true;
    }

    // Bits.or
    private boolean c26(Object[] arguments) {
        return true;
    }

    // Bits.andNot
    private boolean c27(Object[] arguments) {
        return true;
    }

    // Bits.has
    private boolean c28(Object[] arguments) {
        long i = (int) arguments[1];
        return ((0 <= i) && (i <= 31));
    }

    // Bits.with
    private boolean c29(Object[] arguments) {
        long i = (int) arguments[1];
        return ((0 <= i) && (i <= 31));
    }

    // Bits.without
    private boolean c30(Object[] arguments) {
        long i = (int) arguments[1];
        return ((0 <= i) && (i <= 31));
    }

    // Bits.highest
    private boolean c31(Object[] arguments) {
        long x = (int) arguments[0];
        return (x != 0);
    }

    // Bits.leadingZeros
    private boolean c32(Object[] arguments) {
        return true;
    }

    // Bits.aligned
    private boolean c33(Object[] arguments) {
        long n = (int) arguments[1];
        return ((0 <= n) && (n <= 31));
    }

    // Bits.alignDown
    private boolean c34(Object[] arguments) {
        long n = (int) arguments[1];
        return ((0 <= n) && (n <= 31));
    }

    // Bits.alignUp
    private boolean c35(Object[] arguments) {
        long x = (int) arguments[0];
        long n = (int) arguments[1];
        return ((((0 <= x) && (x <= 1073741824)) && (0 <= n)) && (n <= 29));
    }

    // Bits.fit
    private boolean c36(Object[] arguments) {
        long x = (int) arguments[0];
        long size = (int) arguments[1];
        long n = (int) arguments[2];
        return ((((((0 <= x) && (x <= 33554432)) && (0 <= size)) && (size <= 25)) && (0 <= n))
            && (n <= 256));
    }

    // Bits.firstBlock
    private boolean c37(Object[] arguments) {
        long base = (int) arguments[0];
        long bits = (int) arguments[1];
        long used = (int) arguments[2];
        long size = (int) arguments[3];
        long n = (int) arguments[4];
        return ((((((0 <= bits) && (bits <= 25)) && (0 <= size)) && (size <= 25)) && (1 <= n))
            && (n <= 256)) && (((0 <= base) && ((base + (1L << bits)) <= 268435456))
            && ((base % (1L << bits)) == 0)) && ((0 <= used)
            && ((n * (1L << size)) <= ((1L << bits) - used)));
    }

    // Bits.nextBlock
    private boolean c38(Object[] arguments) {
        long x = (int) arguments[0];
        long size = (int) arguments[1];
        long n = (int) arguments[2];
        long end = (int) arguments[3];
        return (((((0 <= size) && (size <= 25)) && (1 <= n)) && (n <= 256)) && (end <= 268435456))
            && (((0 <= x) && ((x % (1L << size)) == 0)) && ((x + (n * (1L << size))) <= end));
    }

    // Boot.boot
    private boolean c39(Object[] arguments) {
        long ramBytes = (int) arguments[1];
        long treeBytes = (int) arguments[7];
        return ((((h.ref(k, "hw") != null) && (h.ref(k, "outside") != null))
            && (h.ref(k, "root") != null)) && h.is(h.ref(k, "root"), "live"))
            && ((h.ref(k, "idle") != null) && h.is(h.ref(k, "idle"), "live"))
            && ((h.ref(k, "globalDirectory") != null) && h.is(h.ref(k, "globalDirectory"), "live"))
            && (((3145728 <= ramBytes) && (0 <= treeBytes)) && (treeBytes <= 65536));
    }

    // Boot.idle
    private boolean c40(Object[] arguments) {
        return ((h.ref(k, "idle") != null) && h.is(h.ref(k, "idle"), "live"))
            && ((h.ref(h.ref(k, "idle"), "register") != null)
            && (h.length(h.ref(h.ref(k, "idle"), "register")) == 20));
    }

    // Boot.interrupts
    private boolean c41(Object[] arguments) {
        return (((h.ref(k, "hw") != null) && (h.ref(k, "irqState") != null))
            && (h.length(h.ref(k, "irqState")) == 160));
    }

    // BootInfo.write
    private boolean c42(Object[] arguments) {
        long start = (int) arguments[1];
        long extraBits = (int) arguments[3];
        long tables = (int) arguments[4];
        long pages = (int) arguments[5];
        long treeBytes = (int) arguments[6];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= treeBytes)
            && (treeBytes <= 65536)) && (((Heap.FIRST <= start) && (start <= 134217728))
            && (h.ref(k, "outside") != null)) && ((h.ref(k, "user") != null)
            && ((((((start + Abi.ROOT_CNODE_SLOTS) + 1024) + ((extraBits == 0) ? 0
              : (1L << (extraBits - 4)))) + (2 * 256)) - Heap.FIRST) < h.length(h.ref(k, "user"))))
            && h.is(h.ref(k, "user"), (((((start + Abi.ROOT_CNODE_SLOTS) + 1024) + ((extraBits
              == 0) ? 0 : (1L << (extraBits - 4)))) + (2 * 256)) - Heap.FIRST)) && ((((0 <= tables)
            && (tables <= 2560)) && (0 <= pages)) && (pages <= 1048576));
    }

    // BootInfo.region
    private boolean c43(Object[] arguments) {
        Object f = arguments[1];
        long word = (int) arguments[2];
        return (((h.ref(f, "outside") != null) && (0 <= word)) && (word <= 1022));
    }

    // BootInfo.writeTree
    private boolean c44(Object[] arguments) {
        long start = (int) arguments[1];
        long extraBits = (int) arguments[2];
        long treeBytes = (int) arguments[4];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= treeBytes)
            && (treeBytes <= 65536)) && (!(treeBytes != 0) || (12 <= extraBits))
            && (((Heap.FIRST <= start) && (start <= 134217728)) && (h.ref(k, "outside") != null));
    }

    // BootObjects.make
    private boolean c45(Object[] arguments) {
        long start = (int) arguments[1];
        long virtual = (int) arguments[2];
        long pages = (int) arguments[3];
        long extraBits = (int) arguments[4];
        long tables = (int) arguments[5];
        return (((((h.ref(k, "hw") != null) && (h.ref(k, "root") != null))
            && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") == h.ref(k, "root")))
            && (h.ref(h.ref(k, "root"), "prev") == h.ref(k, "root")))
            && ((h.ref(k, "globalDirectory") != null) && h.is(h.ref(k, "globalDirectory"), "live"))
            && ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17)))
            && ((((Heap.FIRST <= start) && (start <= 134217728)) && (0 <= tables))
            && (tables <= 2560)) && (((0 <= virtual) && (1 <= pages))
            && (((virtual + pages) + 2) <= Abi.USER_TOP_PAGE));
    }

    // BootObjects.thread
    private boolean c46(Object[] arguments) {
        Object tcb = arguments[1];
        long cnode = (int) arguments[2];
        long bufferPage = (int) arguments[3];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && h.is(tcb, "live")) && (h.ref(tcb, "register") != null))
            && (h.length(h.ref(tcb, "register")) == 20)) && ((((0 <= cnode)
            && (cnode <= 134217728)) && (0 <= bufferPage)) && (bufferPage <= 1048574));
    }

    // BootObjects.install
    private boolean c47(Object[] arguments) {
        Object dest = arguments[1];
        Object src = arguments[2];
        return ((h.is(src, "live") && (h.num(src, "type") != Slot.NULL))
            && (h.num(src, "type") != Slot.UNTYPED)) && (((h.ref(src, "next") != null)
            && h.is(h.ref(src, "next"), "live")) && (h.ref(h.ref(src, "next"), "prev") == src))
            && (((h.is(dest, "live") && (dest != src)) && (h.ref(dest, "next") == dest))
            && (h.ref(dest, "prev") == dest));
    }

    // BootObjects.slot
    private boolean c48(Object[] arguments) {
        long cnode = (int) arguments[1];
        long i = (int) arguments[2];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") != null))
            && h.is(h.ref(h.ref(k, "root"), "next"), "live"))
            && (h.ref(h.ref(h.ref(k, "root"), "next"), "prev") == h.ref(k, "root")))
            && ((((0 <= cnode) && (cnode <= 134217728)) && (0 <= i)) && (i < Abi.ROOT_CNODE_SLOTS))
            && (((h.ref(k, "slot") != null) && (0 <= ((cnode + i) - Heap.FIRST)))
            && (((cnode + i) - Heap.FIRST) < h.length(h.ref(k, "slot"))))
            && (((((h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)) != null)
            && h.is(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "live"))
            && (h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)) != h.ref(k, "root")))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "next")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "prev")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))));
    }

    // BootObjects.link
    private boolean c49(Object[] arguments) {
        Object s = arguments[1];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") != null))
            && h.is(h.ref(h.ref(k, "root"), "next"), "live"))
            && (h.ref(h.ref(h.ref(k, "root"), "next"), "prev") == h.ref(k, "root")))
            && (((h.is(s, "live") && (s != h.ref(k, "root"))) && (h.ref(s, "next") == s))
            && (h.ref(s, "prev") == s));
    }

    // BootObjects.frame
    private boolean c50(Object[] arguments) {
        long cnode = (int) arguments[1];
        long i = (int) arguments[2];
        long place = (int) arguments[3];
        long virtualPage = (int) arguments[4];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") != null))
            && h.is(h.ref(h.ref(k, "root"), "next"), "live"))
            && (h.ref(h.ref(h.ref(k, "root"), "next"), "prev") == h.ref(k, "root")))
            && ((((0 <= cnode) && (cnode <= 134217728)) && (0 <= i)) && (i < Abi.ROOT_CNODE_SLOTS))
            && (((h.ref(k, "slot") != null) && (0 <= ((cnode + i) - Heap.FIRST)))
            && (((cnode + i) - Heap.FIRST) < h.length(h.ref(k, "slot"))))
            && (((((h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)) != null)
            && h.is(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "live"))
            && (h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)) != h.ref(k, "root")))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "next")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "prev")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)))) && ((((0 <= place)
            && (place <= 268435455)) && (0 <= virtualPage)) && (virtualPage <= 1048575));
    }

    // BootPlan.ramEnd
    private boolean c51(Object[] arguments) {
        long ramBytes = (int) arguments[0];
        return (0 <= ramBytes);
    }

    // BootPlan.extraBytes
    private boolean c52(Object[] arguments) {
        long treeBytes = (int) arguments[0];
        return ((0 <= treeBytes) && (treeBytes <= 65536));
    }

    // BootPlan.extraPages
    private boolean c53(Object[] arguments) {
        long treeBytes = (int) arguments[0];
        return ((0 <= treeBytes) && (treeBytes <= 65536));
    }

    // BootPlan.extraBits
    private boolean c54(Object[] arguments) {
        long treeBytes = (int) arguments[0];
        return ((0 <= treeBytes) && (treeBytes <= 65536));
    }

    // BootPlan.extra
    private boolean c55(Object[] arguments) {
        long extraBits = (int) arguments[0];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17)));
    }

    // BootPlan.pagesBehind
    private boolean c56(Object[] arguments) {
        long extraBits = (int) arguments[0];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17)));
    }

    // BootPlan.tables
    private boolean c57(Object[] arguments) {
        long virtual = (int) arguments[0];
        long pages = (int) arguments[1];
        long extraBits = (int) arguments[2];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= virtual)
            && (1 <= pages))
            && ((((virtual + pages) + 2) + (((extraBits == 0) ? 0
              : (1L << (extraBits - 4))) / 256)) <= Abi.USER_TOP_PAGE);
    }

    // BootPlan.cnode
    private boolean c58(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.directory
    private boolean c59(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.extraPlace
    private boolean c60(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.pool
    private boolean c61(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.buffer
    private boolean c62(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.info
    private boolean c63(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.tcb
    private boolean c64(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728));
    }

    // BootPlan.table
    private boolean c65(Object[] arguments) {
        long start = (int) arguments[0];
        long extraBits = (int) arguments[1];
        long i = (int) arguments[2];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= start)
            && (start <= 134217728)) && ((0 <= i) && (i <= 2560));
    }

    // BootPlan.size
    private boolean c66(Object[] arguments) {
        long extraBits = (int) arguments[0];
        long tables = (int) arguments[1];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= tables)
            && (tables <= 2560));
    }

    // BootPlan.place
    private boolean c67(Object[] arguments) {
        long ramBytes = (int) arguments[0];
        long first = (int) arguments[1];
        long end = (int) arguments[2];
        long extraBits = (int) arguments[3];
        long tables = (int) arguments[4];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && (((0 <= tables)
            && (tables <= 64)) && (0 <= ramBytes)) && (((262912 <= first) && (first <= end))
            && (end <= (262144 + (ramBytes / 4096))));
    }

    // BootPlan.fit
    private boolean c68(Object[] arguments) {
        long from = (int) arguments[0];
        long to = (int) arguments[1];
        long extraBits = (int) arguments[2];
        long tables = (int) arguments[3];
        return ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17))) && ((0 <= tables)
            && (tables <= 2560)) && ((((262144 <= from) && (from <= 786432)) && (262144 <= to))
            && (to <= 786432));
    }

    // BootSpace.map
    private boolean c69(Object[] arguments) {
        long start = (int) arguments[1];
        long virtual = (int) arguments[2];
        long first = (int) arguments[3];
        long end = (int) arguments[4];
        long extraBits = (int) arguments[5];
        long tables = (int) arguments[6];
        long treeBytes = (int) arguments[7];
        return (((h.ref(k, "hw") != null) && (h.ref(k, "root") != null))
            && h.is(h.ref(k, "root"), "live")) && ((extraBits == 0) || ((12 <= extraBits)
            && (extraBits <= 17))) && ((((Heap.FIRST <= start) && (start <= 134217728))
            && (0 <= tables)) && (tables <= 2560)) && ((((0 <= virtual) && (0 <= first))
            && (first < end)) && ((end - first) <= 8192)) && ((0 <= treeBytes)
            && (treeBytes <= 65536));
    }

    // BootSpace.frames
    private boolean c70(Object[] arguments) {
        Object d = arguments[1];
        long cnode = (int) arguments[2];
        long slot = (int) arguments[3];
        long place = (int) arguments[4];
        long virtual = (int) arguments[5];
        long count = (int) arguments[6];
        return ((((h.ref(k, "hw") != null) && (h.ref(k, "root") != null))
            && h.is(h.ref(k, "root"), "live")) && h.is(d, "live")) && (((((0 <= cnode)
            && (cnode <= 134217728)) && (0 <= slot)) && (0 <= place)) && (place <= 268435455))
            && ((((0 <= virtual) && (0 <= count)) && (count <= 8192))
            && ((virtual + count) <= 1048576));
    }

    // BootSpace.write
    private boolean c71(Object[] arguments) {
        Object d = arguments[1];
        Object frame = arguments[2];
        long virtualPage = (int) arguments[3];
        return (((((h.ref(k, "hw") != null) && h.is(d, "live")) && h.is(frame, "live"))
            && (h.num(frame, "type") == Slot.FRAME))
            && (h.num(frame, "frameSize") == Abi.FRAME_SMALL)) && ((0 <= virtualPage)
            && (virtualPage <= 1048575));
    }

    // BootUntyped.make
    private boolean c72(Object[] arguments) {
        long start = (int) arguments[1];
        long ramBytes = (int) arguments[2];
        long imageFirst = (int) arguments[3];
        long imageEnd = (int) arguments[4];
        long extraBits = (int) arguments[5];
        long tables = (int) arguments[6];
        long first = (int) arguments[7];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") != null))
            && h.is(h.ref(h.ref(k, "root"), "next"), "live"))
            && (h.ref(h.ref(h.ref(k, "root"), "next"), "prev") == h.ref(k, "root")))
            && ((extraBits == 0) || ((12 <= extraBits) && (extraBits <= 17)))
            && (((h.ref(k, "outside") != null) && (Heap.FIRST <= start)) && (start <= 134217728))
            && (((0 <= ramBytes) && (0 <= tables)) && (tables <= 2560)) && (((0 <= imageFirst)
            && (imageFirst <= imageEnd)) && (imageEnd <= 1048576)) && ((0 <= first)
            && ((first + Abi.MAX_BOOT_UNTYPEDS) <= Abi.ROOT_CNODE_SLOTS));
    }

    // BootUntyped.without
    private boolean c73(Object[] arguments) {
        Object f = arguments[1];
        long cnode = (int) arguments[2];
        long first = (int) arguments[3];
        long slot = (int) arguments[4];
        long fromPage = (int) arguments[5];
        long toPage = (int) arguments[6];
        long start = (int) arguments[7];
        long end = (int) arguments[8];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") != null))
            && h.is(h.ref(h.ref(k, "root"), "next"), "live"))
            && (h.ref(h.ref(h.ref(k, "root"), "next"), "prev") == h.ref(k, "root")))
            && (((((h.ref(f, "outside") != null) && (h.ref(k, "slot") != null))
            && (Heap.FIRST <= cnode))
            && (((cnode - Heap.FIRST) + Abi.ROOT_CNODE_SLOTS) <= h.length(h.ref(k, "slot"))))
            && (h.length(h.ref(k, "slot")) <= 67108864)) && ((0 <= first)
            && ((first + Abi.MAX_BOOT_UNTYPEDS) <= Abi.ROOT_CNODE_SLOTS)) && ((first <= slot)
            && (slot <= (first + Abi.MAX_BOOT_UNTYPEDS)))
            && Heap.range(slot, (first + Abi.MAX_BOOT_UNTYPEDS), i -> ((((((h.ref(h.ref(k, "slot"),
              ((cnode + i) - Heap.FIRST)) != null)
            && h.is(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "live"))
            && (h.num(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "place")
              == (cnode + i)))
            && (h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)) != h.ref(k, "root")))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "next")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "prev")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))))) && ((((0 <= fromPage)
            && (fromPage <= 1048576)) && (0 <= toPage)) && (toPage <= 1048576)) && (((0 <= start)
            && (start <= end)) && (end <= 268435456));
    }

    // BootUntyped.region
    private boolean c74(Object[] arguments) {
        Object f = arguments[1];
        long cnode = (int) arguments[2];
        long first = (int) arguments[3];
        long slot = (int) arguments[4];
        long from = (int) arguments[5];
        long to = (int) arguments[6];
        return (((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.ref(h.ref(k, "root"), "next") != null))
            && h.is(h.ref(h.ref(k, "root"), "next"), "live"))
            && (h.ref(h.ref(h.ref(k, "root"), "next"), "prev") == h.ref(k, "root")))
            && (((((h.ref(f, "outside") != null) && (h.ref(k, "slot") != null))
            && (Heap.FIRST <= cnode))
            && (((cnode - Heap.FIRST) + Abi.ROOT_CNODE_SLOTS) <= h.length(h.ref(k, "slot"))))
            && (h.length(h.ref(k, "slot")) <= 67108864)) && ((0 <= first)
            && ((first + Abi.MAX_BOOT_UNTYPEDS) <= Abi.ROOT_CNODE_SLOTS)) && ((first <= slot)
            && (slot <= (first + Abi.MAX_BOOT_UNTYPEDS)))
            && Heap.range(slot, (first + Abi.MAX_BOOT_UNTYPEDS), i -> ((((((h.ref(h.ref(k, "slot"),
              ((cnode + i) - Heap.FIRST)) != null)
            && h.is(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "live"))
            && (h.num(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "place")
              == (cnode + i)))
            && (h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)) != h.ref(k, "root")))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "next")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))))
            && (h.ref(h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST)), "prev")
              == h.ref(h.ref(k, "slot"), ((cnode + i) - Heap.FIRST))))) && ((((0 <= from)
            && (from <= 268435456)) && (0 <= to)) && (to <= 268435456));
    }

    // BootUntyped.blockBits
    private boolean c75(Object[] arguments) {
        long place = (int) arguments[0];
        long left = (int) arguments[1];
        return ((((0 <= place) && (place <= 268435456)) && (1 <= left)) && (left <= 268435456));
    }

    // Buffer.ofSender
    private boolean c76(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Buffer.ofReceiver
    private boolean c77(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Buffer.find
    private boolean c78(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // CNode.decode
    private boolean c79(Object[] arguments) {
        Object slot = arguments[3];
        return (words.settled() && words.idle()) && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.CNODE)) && words.extraSlots());
    }

    // CNode.decodeOther
    private boolean c80(Object[] arguments) {
        Object dest = arguments[3];
        return ((words.extraSlots() && words.settled()) && words.idle()) && (((wholeInvariant()
            && h.is(dest, "live")) && (dest != h.ref(k, "scratch"))) && (dest != h.ref(k, "root")));
    }

    // CNode.decodeInsert
    private boolean c81(Object[] arguments) {
        Object dest = arguments[3];
        return (words.extraSlots() && words.settled()) && (((wholeInvariant()
            && h.is(dest, "live")) && (dest != h.ref(k, "scratch"))) && (dest != h.ref(k, "root")));
    }

    // CNode.source
    private boolean c82(Object[] arguments) {
        Object dest = arguments[2];
        return ((wholeInvariant() && h.is(dest, "live")) && words.extraSlots());
    }

    // CNode.copy
    private boolean c83(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return (((h.num(dest, "type") == Slot.NULL) && (dest != h.ref(k, "root")))
            && words.inRing(src)) && (((wholeInvariant() && h.is(src, "live"))
            && h.is(dest, "live")) && (h.num(src, "type") != Slot.NULL));
    }

    // CNode.prepare
    private boolean c84(Object[] arguments) {
        Object src = arguments[1];
        Object s = arguments[2];
        return ((h.ref(s, "next") == s) && (s != h.ref(k, "root"))) && ((((wholeInvariant()
            && h.is(src, "live")) && h.is(s, "live")) && (h.num(src, "type") != Slot.NULL))
            && (src != s));
    }

    // CNode.mutate
    private boolean c85(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return ((h.num(dest, "type") == Slot.NULL) && (dest != h.ref(k, "root")))
            && (((wholeInvariant() && h.is(src, "live")) && h.is(dest, "live"))
            && (h.num(src, "type") != Slot.NULL));
    }

    // CNode.decodeCancelBadgedSends
    private boolean c86(Object[] arguments) {
        Object dest = arguments[1];
        return (wholeInvariant() && h.is(dest, "live"));
    }

    // CNode.decodeSaveCaller
    private boolean c87(Object[] arguments) {
        Object dest = arguments[1];
        return ((wholeInvariant() && h.is(dest, "live")) && (dest != h.ref(k, "root")));
    }

    // CSpace.lookupSlot
    private boolean c88(Object[] arguments) {
        Object root = arguments[1];
        long depth = (int) arguments[3];
        return (((wholeInvariant() && h.is(root, "live")) && (1 <= depth)) && (depth <= 32));
    }

    // CSpace.found
    private boolean c89(Object[] arguments) {
        return wholeInvariant();
    }

    // CSpace.levelBits
    private boolean c90(Object[] arguments) {
        Object node = arguments[1];
        long left = (int) arguments[3];
        return ((((wholeInvariant() && h.is(node, "live")) && (h.num(node, "type") == Slot.CNODE))
            && (1 <= left)) && (left <= 32));
    }

    // CSpace.slotAt
    private boolean c91(Object[] arguments) {
        Object node = arguments[1];
        long i = (int) arguments[2];
        return ((0 <= i) && (i < (1L << h.num(node, "radix")))) && ((wholeInvariant()
            && h.is(node, "live")) && (h.num(node, "type") == Slot.CNODE));
    }

    // CSpace.lookupCap
    private boolean c92(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // CSpace.target
    private boolean c93(Object[] arguments) {
        Object root = arguments[1];
        return (wholeInvariant() && h.is(root, "live"));
    }

    // CSpace.source
    private boolean c94(Object[] arguments) {
        Object root = arguments[1];
        return (wholeInvariant() && h.is(root, "live"));
    }

    // CSpace.pivot
    private boolean c95(Object[] arguments) {
        Object root = arguments[1];
        return (wholeInvariant() && h.is(root, "live"));
    }

    // CSpace.operand
    private boolean c96(Object[] arguments) {
        Object root = arguments[1];
        return (wholeInvariant() && h.is(root, "live"));
    }

    // CacheOps.decodeFrame
    private boolean c97(Object[] arguments) {
        long label = (int) arguments[1];
        long length = (int) arguments[2];
        Object slot = arguments[3];
        return ((Abi.PAGE_CLEAN_DATA <= label) && (label <= Abi.PAGE_UNIFY_INSTRUCTION))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("AsidPool", p -> Heap.range(0, 1024, i -> h.all("Pde", e -> (!((h.ref(e,
              "whole") == h.ref(h.ref(p, "directory"), i)) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))))) && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid"))
            && (h.num(x, "asid") <= 131071)) && (0 <= h.num(x, "frameAsid")))
            && (h.num(x, "frameAsid") <= 131071)) && (0 <= h.num(x, "frameAddress")))
            && (h.num(x, "frameAddress") <= 1048575)) && (0 <= h.num(x, "tableAddress")))
            && (h.num(x, "tableAddress") <= 4095))) && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.FRAME));
    }

    // CacheOps.decodeDirectory
    private boolean c98(Object[] arguments) {
        long length = (int) arguments[2];
        Object slot = arguments[3];
        return ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("AsidPool", p -> Heap.range(0, 1024, i -> h.all("Pde", e -> (!((h.ref(e,
              "whole") == h.ref(h.ref(p, "directory"), i)) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))))) && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid"))
            && (h.num(x, "asid") <= 131071)) && (0 <= h.num(x, "frameAsid")))
            && (h.num(x, "frameAsid") <= 131071)) && (0 <= h.num(x, "frameAddress")))
            && (h.num(x, "frameAddress") <= 1048575)) && (0 <= h.num(x, "tableAddress")))
            && (h.num(x, "tableAddress") <= 4095))) && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_DIRECTORY));
    }

    // CacheOps.mappedBits
    private boolean c99(Object[] arguments) {
        Object d = arguments[1];
        return h.all("Pde", e -> (!((h.ref(e, "whole") == d) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))) && (wholeInvariant() && h.is(d, "live"));
    }

    // CacheOps.physical
    private boolean c100(Object[] arguments) {
        Object d = arguments[1];
        long virtual = (int) arguments[2];
        long bits = (int) arguments[3];
        return h.all("Pde", e -> (!((h.ref(e, "whole") == d) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live"))))
            && ((h.num(h.ref(h.ref(d, "pde"), ((virtual < 0)
              ? (4095 - (((0 - 1) - virtual) / 1048576)) : (virtual / 1048576))), "type")
              == Pde.SECTION)
            || h.all("Pde", e -> (!(e == h.ref(h.ref(d, "pde"), ((virtual < 0)
              ? (4095 - (((0 - 1) - virtual) / 1048576)) : (virtual / 1048576))))
            || ((h.num(e, "type") == Pde.COARSE)
            && h.all("PageTable", x -> (!(x == h.ref(h.ref(k, "pageTable"), ((h.num(e,
              "tableBase") * 64) - Heap.FIRST)))
            || h.all("Pte", y -> (!(y == h.ref(h.ref(x, "pte"), ((virtual < 0)
              ? (255 - ((((0 - 1) - virtual) / 4096) % 256)) : ((virtual / 4096) % 256))))
            || ((h.num(y, "type") == Pte.SMALL) || (h.num(y, "type") == Pte.LARGE))))))))))
            && (((wholeInvariant() && h.is(d, "live")) && (0 <= bits))
            && (bits <= Abi.SUPERSECTION_BITS));
    }

    // CacheOps.perform
    private boolean c101(Object[] arguments) {
        long operation = (int) arguments[1];
        long bytes = (int) arguments[3];
        return (((wholeInvariant() && (0 <= operation)) && (operation <= 3)) && (0 < bytes));
    }

    // CacheOps.reached
    private boolean c102(Object[] arguments) {
        Object t = arguments[1];
        long bytes = (int) arguments[3];
        return ((wholeInvariant() && h.is(t, "live")) && (0 < bytes));
    }

    // CacheOps.piece
    private boolean c103(Object[] arguments) {
        long left = (int) arguments[2];
        return (0 < left);
    }

    // CacheOps.onPiece
    private boolean c104(Object[] arguments) {
        return wholeInvariant();
    }

    // Cap.granules
    private boolean c105(Object[] arguments) {
        long bits = (int) arguments[0];
        return ((4 <= bits) && (bits <= 29));
    }

    // Cap.frameBits
    private boolean c106(Object[] arguments) {
        long size = (int) arguments[0];
        return ((0 <= size) && (size <= 3));
    }

    // Cap.container
    private boolean c107(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.ZOMBIE));
    }

    // Cap.bitsOf
    private boolean c108(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Cap.placeOf
    private boolean c109(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Cap.contains
    private boolean c110(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return (((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"))
            && ((h.num(a, "type") == Slot.UNTYPED) || (h.num(a, "type") == Slot.FRAME)));
    }

    // Cap.sameRegion
    private boolean c111(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return ((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"));
    }

    // Cap.sameThing
    private boolean c112(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return (((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"))
            && (h.num(a, "type") == h.num(b, "type")));
    }

    // Cap.sameObject
    private boolean c113(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return ((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"));
    }

    // Cap.takesData
    private boolean c114(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Cap.maskRights
    private boolean c115(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.ref(s, "next") == s));
    }

    // Cap.maskFrameRights
    private boolean c116(Object[] arguments) {
        long held = (int) arguments[0];
        return ((0 <= held) && (held <= 3));
    }

    // Cap.updateData
    private boolean c117(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (h.ref(s, "next") == s))
            && (s != h.ref(k, "root")));
    }

    // Cap.derive
    private boolean c118(Object[] arguments) {
        Object src = arguments[1];
        Object into = arguments[2];
        return ((h.num(src, "type") != Slot.NULL) && (into != h.ref(k, "root")))
            && ((((wholeInvariant() && h.is(src, "live")) && h.is(into, "live")) && (src != into))
            && (h.ref(into, "next") == into));
    }

    // Cap.derivePrepared
    private boolean c119(Object[] arguments) {
        Object src = arguments[1];
        Object s = arguments[2];
        return (((((wholeInvariant() && h.is(src, "live")) && h.is(s, "live")) && (src != s))
            && (h.ref(s, "next") == s)) && (s != h.ref(k, "root")));
    }

    // Cdt.insert
    private boolean c120(Object[] arguments) {
        Object before = arguments[1];
        Object s = arguments[2];
        return ((h.num(s, "type") != Slot.NULL) && ((h.num(before, "type") != Slot.NULL)
            || (before == h.ref(k, "root")))) && (words.inRing(before) && words.apart(s))
            && ((((wholeInvariant() && h.is(before, "live")) && h.is(s, "live")) && (s != before))
            && (h.ref(s, "next") == s));
    }

    // Cdt.replace
    private boolean c121(Object[] arguments) {
        Object old = arguments[1];
        Object s = arguments[2];
        return (((old != h.ref(k, "root")) && (h.num(s, "type") != Slot.NULL))
            && words.sameMemory(s, old)) && (((((wholeInvariant() && h.is(old, "live"))
            && h.is(s, "live")) && (old != s)) && (h.ref(s, "next") == s))
            && (h.ref(old, "next") != old));
    }

    // Cdt.unlink
    private boolean c122(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Cdt.setFlags
    private boolean c123(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Cdt.remove
    private boolean c124(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Cdt.isParent
    private boolean c125(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return ((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"));
    }

    // Cdt.hasChildren
    private boolean c126(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Cdt.isFinal
    private boolean c127(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") != Slot.NULL));
    }

    // Cursor.name
    private boolean c128(Object[] arguments) {
        Object t = arguments[1];
        long number = (int) arguments[2];
        return (((wholeInvariant() && h.is(t, "live")) && (0 <= number)) && (number <= 3));
    }

    // Cursor.named
    private boolean c129(Object[] arguments) {
        return wholeInvariant();
    }

    // Cursor.next
    private boolean c130(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Cursor.isLast
    private boolean c131(Object[] arguments) {
        Object t = arguments[1];
        Object s = arguments[2];
        return ((wholeInvariant() && h.is(t, "live")) && h.is(s, "live"));
    }

    // Cursor.begin
    private boolean c132(Object[] arguments) {
        Object t = arguments[1];
        Object s = arguments[2];
        return ((wholeInvariant() && h.is(t, "live")) && h.is(s, "live"));
    }

    // Cursor.setLast
    private boolean c133(Object[] arguments) {
        Object t = arguments[1];
        Object s = arguments[2];
        return ((wholeInvariant() && h.is(t, "live")) && h.is(s, "live"));
    }

    // Cursor.resume
    private boolean c134(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Cursor.stop
    private boolean c135(Object[] arguments) {
        Object t = arguments[1];
        Object s = arguments[2];
        return ((wholeInvariant() && h.is(t, "live")) && h.is(s, "live"));
    }

    // Cursor.drop
    private boolean c136(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Cursor.leaving
    private boolean c137(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live"))
            && (h.ref(h.ref(s, "link"), "queue") != null));
    }

    // Cursor.lastLeaves
    private boolean c138(Object[] arguments) {
        Object t = arguments[1];
        Object s = arguments[2];
        return (((wholeInvariant() && h.is(t, "live")) && h.is(s, "live"))
            && (h.ref(h.ref(s, "link"), "queue") != null));
    }

    // DebugCalls.handle
    private boolean c139(Object[] arguments) {
        return wholeInvariant();
    }

    // DebugCalls.identify
    private boolean c140(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && (!(s != null) || h.is(s, "live")));
    }

    // DebugCalls.nameThread
    private boolean c141(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // DebugCalls.stringLength
    private boolean c142(Object[] arguments) {
        Object buffer = arguments[1];
        return (h.ref(buffer, "outside") != null);
    }

    // DebugCalls.setName
    private boolean c143(Object[] arguments) {
        Object named = arguments[1];
        Object buffer = arguments[2];
        long length = (int) arguments[3];
        return (((h.ref(buffer, "outside") != null) && (0 <= length)) && (length <= 423))
            && (((wholeInvariant() && h.is(named, "live")) && (h.ref(named, "name") != null))
            && (h.length(h.ref(named, "name")) == 106));
    }

    // Delete.preemptionPoint
    private boolean c144(Object[] arguments) {
        return wholeInvariant();
    }

    // Delete.charge
    private boolean c145(Object[] arguments) {
        long units = (int) arguments[1];
        return ((wholeInvariant() && (0 <= units)) && (units <= 1000));
    }

    // Delete.delete
    private boolean c146(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Delete.reduce
    private boolean c147(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((((wholeInvariant() && h.is(s, "live"))
            && (s != h.ref(k, "root"))) && (s != h.ref(k, "scratch")))
            && (h.num(s, "type") == Slot.ZOMBIE)) && (0 < h.num(s, "zombieCount")));
    }

    // Delete.deleteUnexposed
    private boolean c148(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Delete.finish
    private boolean c149(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && ((((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch"))) && (h.num(s, "type") != Slot.NULL));
    }

    // Delete.atOnce
    private boolean c150(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Delete.deleteOne
    private boolean c151(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Delete.revoke
    private boolean c152(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Delete.longRunning
    private boolean c153(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Descriptors.write
    private boolean c154(Object[] arguments) {
        Object d = arguments[1];
        long virtual = (int) arguments[2];
        Object slot = arguments[3];
        long rights = (int) arguments[4];
        return ((((h.ref(k, "hw") != null) && h.is(d, "live")) && (h.ref(d, "pde") != null))
            && (h.length(h.ref(d, "pde")) == 4096))
            && Heap.range(0, 4096, i -> ((h.ref(h.ref(d, "pde"), i) != null)
            && (h.ref(h.ref(h.ref(d, "pde"), i), "whole") == d))) && (((h.is(slot, "live")
            && (h.num(slot, "type") == Slot.FRAME)) && (0 <= h.num(slot, "frameSize")))
            && (h.num(slot, "frameSize") <= 3)) && ((((0 <= h.num(slot, "frameBase"))
            && (h.num(slot, "frameBase") <= 1048575)) && (0 <= rights)) && (rights <= 3))
            && (!(h.num(slot, "frameSize") <= Abi.FRAME_LARGE)
            || h.all("Pde", e -> (!((h.ref(e, "whole") == d) && (h.num(e, "type") == Pde.COARSE))
            || (((((h.ref(k, "pageTable") != null) && (Heap.FIRST <= (h.num(e, "tableBase") * 64)))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live"))))) && (!(h.num(slot, "frameSize") <= Abi.FRAME_LARGE)
            || (h.num(h.ref(h.ref(d, "pde"), ((virtual < 0)
              ? (4095 - (((0 - 1) - virtual) / 1048576)) : (virtual / 1048576))), "type")
              == Pde.COARSE)) && (!(h.num(slot, "frameSize") == Abi.FRAME_LARGE)
            || ((virtual % 65536) == 0)) && (!(h.num(slot, "frameSize") == Abi.FRAME_SUPERSECTION)
            || ((virtual % 16777216) == 0));
    }

    // Descriptors.small
    private boolean c155(Object[] arguments) {
        Object table = arguments[1];
        long index = (int) arguments[2];
        long base = (int) arguments[3];
        long rights = (int) arguments[4];
        return ((((h.ref(k, "hw") != null) && h.is(table, "live"))
            && (h.ref(table, "pte") != null)) && (h.length(h.ref(table, "pte")) == 256))
            && ((((0 <= index) && (index <= 255)) && (h.ref(h.ref(table, "pte"), index) != null))
            && (h.ref(h.ref(h.ref(table, "pte"), index), "whole") == table)) && ((((0 <= base)
            && (base <= 1048575)) && (0 <= rights)) && (rights <= 3));
    }

    // Descriptors.large
    private boolean c156(Object[] arguments) {
        Object table = arguments[1];
        long index = (int) arguments[2];
        long base = (int) arguments[3];
        long rights = (int) arguments[4];
        return ((((h.ref(k, "hw") != null) && h.is(table, "live"))
            && (h.ref(table, "pte") != null)) && (h.length(h.ref(table, "pte")) == 256))
            && (((0 <= index) && (index <= 240))
            && Heap.range(index, (index + 16), i -> ((h.ref(h.ref(table, "pte"), i) != null)
            && (h.ref(h.ref(h.ref(table, "pte"), i), "whole") == table)))) && ((((0 <= base)
            && (base <= 1048575)) && (0 <= rights)) && (rights <= 3));
    }

    // Descriptors.section
    private boolean c157(Object[] arguments) {
        Object pde = arguments[1];
        long base = (int) arguments[2];
        long rights = (int) arguments[4];
        return ((((h.ref(pde, "whole") != null) && h.is(h.ref(pde, "whole"), "live"))
            && (0 <= base)) && (base <= 1048575)) && ((0 <= rights) && (rights <= 3));
    }

    // Descriptors.tex
    private boolean c158(Object[] arguments) {
        return true;
    }

    // Descriptors.largeBase
    private boolean c159(Object[] arguments) {
        long page = (int) arguments[0];
        return ((0 <= page) && (page <= 1048575));
    }

    // Descriptors.sectionBase
    private boolean c160(Object[] arguments) {
        long page = (int) arguments[0];
        return ((0 <= page) && (page <= 1048575));
    }

    // Domains.boot
    private boolean c161(Object[] arguments) {
        return ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100));
    }

    // Domains.tick
    private boolean c162(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && wholeInvariant();
    }

    // Domains.over
    private boolean c163(Object[] arguments) {
        return true;
    }

    // Domains.next
    private boolean c164(Object[] arguments) {
        return ((h.ref(k, "domainScheduleDomain") != null)
            && (h.length(h.ref(k, "domainScheduleDomain")) == 100))
            && ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100))
            && ((0 <= h.num(k, "domainIndex"))
            && (h.num(k, "domainIndex") < (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)))
            && ((0 <= h.num(k, "domainStart"))
            && (h.num(k, "domainStart") < Abi.DOMAIN_SCHEDULE_ENTRIES))
            && Heap.range(0, Abi.DOMAIN_SCHEDULE_ENTRIES, i -> ((0 <= h.num(h.ref(k,
              "domainScheduleDomain"), i)) && (h.num(h.ref(k, "domainScheduleDomain"), i) <= 15)))
            && wholeInvariant();
    }

    // Domains.endMarker
    private boolean c165(Object[] arguments) {
        long i = (int) arguments[1];
        return ((0 <= i) && (i <= 99)) && ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100));
    }

    // Domains.decode
    private boolean c166(Object[] arguments) {
        long length = (int) arguments[2];
        return ((h.ref(k, "domainScheduleDomain") != null)
            && (h.length(h.ref(k, "domainScheduleDomain")) == 100))
            && ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100))
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (wholeInvariant()
            && words.extraSlots());
    }

    // Domains.decodeSet
    private boolean c167(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (wholeInvariant()
            && words.extraSlots());
    }

    // Domains.set
    private boolean c168(Object[] arguments) {
        Object t = arguments[1];
        long domain = (int) arguments[2];
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (((wholeInvariant()
            && h.is(t, "live")) && (0 <= domain)) && (domain <= 15));
    }

    // Domains.decodeConfigure
    private boolean c169(Object[] arguments) {
        long length = (int) arguments[1];
        return ((h.ref(k, "domainScheduleDomain") != null)
            && (h.length(h.ref(k, "domainScheduleDomain")) == 100))
            && ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100)) && wholeInvariant();
    }

    // Domains.decodeSetStart
    private boolean c170(Object[] arguments) {
        long length = (int) arguments[1];
        return ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100))
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && wholeInvariant();
    }

    // Entry.syscall
    private boolean c171(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Entry.undefined
    private boolean c172(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Entry.prefetchAbort
    private boolean c173(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Entry.dataAbort
    private boolean c174(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Entry.interrupt
    private boolean c175(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && ((h.ref(k, "current") == h.ref(k, "idle"))
            || (h.num(h.ref(k, "current"), "state") == Abi.RUNNING)))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Entry.takeInterrupt
    private boolean c176(Object[] arguments) {
        return (h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Entry.leave
    private boolean c177(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART)))
            && (!((h.ref(k, "candidate") == null) && !h.is(k, "reschedule"))
            || ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (((h.ref(k, "current") == h.ref(k, "idle"))
            || (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Errors.invalidArgument
    private boolean c178(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.invalidCapability
    private boolean c179(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.illegalOperation
    private boolean c180(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.range
    private boolean c181(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.alignment
    private boolean c182(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.failedLookup
    private boolean c183(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.truncated
    private boolean c184(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.deleteFirst
    private boolean c185(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.revokeFirst
    private boolean c186(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.notEnoughMemory
    private boolean c187(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.invalidRoot
    private boolean c188(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.missingCapability
    private boolean c189(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.depthMismatch
    private boolean c190(Object[] arguments) {
        return wholeInvariant();
    }

    // Errors.guardMismatch
    private boolean c191(Object[] arguments) {
        return wholeInvariant();
    }

    // ExtraCaps.lookup
    private boolean c192(Object[] arguments) {
        Object s = arguments[1];
        Object buffer = arguments[2];
        long n = (int) arguments[3];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && (((wholeInvariant()
            && h.is(s, "live")) && (0 <= n)) && (n <= 3));
    }

    // ExtraCaps.drop
    private boolean c193(Object[] arguments) {
        return true;
    }

    // ExtraCaps.deliver
    private boolean c194(Object[] arguments) {
        Object r = arguments[2];
        Object buffer = arguments[3];
        return (words.extraSlots() && words.settled()) && ((wholeInvariant() && h.is(r, "live"))
            && (h.ref(buffer, "outside") != null));
    }

    // ExtraCaps.copy
    private boolean c195(Object[] arguments) {
        Object slot = arguments[1];
        Object free = arguments[2];
        return ((free != h.ref(k, "root")) && words.inRing(slot)) && (((wholeInvariant()
            && h.is(slot, "live")) && h.is(free, "live")) && (h.num(free, "type") == Slot.NULL));
    }

    // ExtraCaps.receiveSlot
    private boolean c196(Object[] arguments) {
        Object r = arguments[1];
        Object buffer = arguments[2];
        return ((wholeInvariant() && h.is(r, "live")) && (h.ref(buffer, "outside") != null));
    }

    // Fault.setCap
    private boolean c197(Object[] arguments) {
        return wholeInvariant();
    }

    // Fault.setUnknownSyscall
    private boolean c198(Object[] arguments) {
        return wholeInvariant();
    }

    // Fault.setUserException
    private boolean c199(Object[] arguments) {
        return wholeInvariant();
    }

    // Fault.setVm
    private boolean c200(Object[] arguments) {
        return wholeInvariant();
    }

    // Fault.set
    private boolean c201(Object[] arguments) {
        long type = (int) arguments[1];
        return ((wholeInvariant() && (0 <= type)) && (type <= 7));
    }

    // Fault.deliver
    private boolean c202(Object[] arguments) {
        Object t = arguments[1];
        return (((h.is(t, "live") && (t == h.ref(k, "current")))
            && (h.ref(h.ref(t, "link"), "queue") == null))
            && (h.num(h.ref(t, "master"), "type") == Slot.REPLY)) && ((((0 < h.num(k, "faultType"))
            && (h.num(k, "faultType") <= 7)) && (0 <= h.num(k, "lookupType")))
            && (h.num(k, "lookupType") <= 7)) && h.all("Tcb", x -> (!(h.is(x, "live")
            && (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || ((h.num(h.ref(x, "caller"), "type") == Slot.NULL)
            && (h.ref(x, "caller") != h.ref(k, "root"))))) && (h.ref(k, "candidate") != t)
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Fault.valid
    private boolean c203(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // FaultMessage.write
    private boolean c204(Object[] arguments) {
        Object s = arguments[1];
        Object r = arguments[2];
        Object buffer = arguments[3];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && ((wholeInvariant()
            && h.is(s, "live")) && h.is(r, "live"));
    }

    // FaultMessage.vm
    private boolean c205(Object[] arguments) {
        Object s = arguments[1];
        Object r = arguments[2];
        Object buffer = arguments[3];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && ((wholeInvariant()
            && h.is(s, "live")) && h.is(r, "live"));
    }

    // FaultMessage.registers
    private boolean c206(Object[] arguments) {
        Object s = arguments[1];
        Object r = arguments[2];
        Object buffer = arguments[3];
        long n = (int) arguments[4];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && (((wholeInvariant()
            && h.is(s, "live")) && h.is(r, "live")) && ((n == 12) || (n == 3)));
    }

    // FaultMessage.registerOf
    private boolean c207(Object[] arguments) {
        long n = (int) arguments[0];
        long i = (int) arguments[1];
        return ((((n == 12) || (n == 3)) && (0 <= i)) && (i < n));
    }

    // FaultMessage.lookup
    private boolean c208(Object[] arguments) {
        Object r = arguments[1];
        Object buffer = arguments[2];
        long i = (int) arguments[3];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && (((wholeInvariant()
            && h.is(r, "live")) && (0 <= i)) && ((i + 3) < Abi.MAX_MESSAGE_LENGTH));
    }

    // FaultReply.accept
    private boolean c209(Object[] arguments) {
        Object s = arguments[1];
        Object r = arguments[2];
        return ((wholeInvariant() && h.is(s, "live")) && h.is(r, "live"));
    }

    // FaultReply.setRegisters
    private boolean c210(Object[] arguments) {
        Object s = arguments[1];
        Object r = arguments[2];
        long n = (int) arguments[3];
        long length = (int) arguments[4];
        return ((0 <= length) && (length <= Abi.MAX_MESSAGE_LENGTH)) && (((wholeInvariant()
            && h.is(s, "live")) && h.is(r, "live")) && ((n == 12) || (n == 3)));
    }

    // FaultReply.sanitise
    private boolean c211(Object[] arguments) {
        return true;
    }

    // Finalise.nothing
    private boolean c212(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Finalise.any
    private boolean c213(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Finalise.lastOne
    private boolean c214(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Finalise.lastOfVSpace
    private boolean c215(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (wholeInvariant() && h.is(s, "live"));
    }

    // Finalise.bound
    private boolean c216(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(s, "live"))
            && (h.num(s, "type") == Slot.NOTIFICATION));
    }

    // Finalise.thread
    private boolean c217(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && ((((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch"))) && (h.num(s, "type") == Slot.THREAD));
    }

    // FirstCap.untyped
    private boolean c218(Object[] arguments) {
        long place = (int) arguments[1];
        long bits = (int) arguments[2];
        boolean device = (boolean) arguments[3];
        Object dest = arguments[4];
        return (((((dest != h.ref(k, "root")) && (4 <= bits)) && (bits <= 29)) && (0 <= place))
            && (place <= 268435455)) && (words.aligned(place, bits)
            && ((place + (1L << (bits - 4))) <= 268435456)) && (!!device || ((Heap.FIRST <= place)
            && (((place - Heap.FIRST) + (1L << (bits - 4))) <= h.length(h.ref(k, "slot")))))
            && words.unused(place, (place + (1L << (bits - 4))))
            && words.unclaimed(place, (place + (1L << (bits - 4)))) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.thread
    private boolean c219(Object[] arguments) {
        Object t = arguments[1];
        Object dest = arguments[2];
        return ((dest != h.ref(k, "root")) && h.is(t, "live")) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.endpoint
    private boolean c220(Object[] arguments) {
        Object e = arguments[1];
        Object dest = arguments[2];
        return ((dest != h.ref(k, "root")) && h.is(e, "live")) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.notification
    private boolean c221(Object[] arguments) {
        Object n = arguments[1];
        Object dest = arguments[2];
        return ((dest != h.ref(k, "root")) && h.is(n, "live")) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.cnode
    private boolean c222(Object[] arguments) {
        long place = (int) arguments[1];
        long radix = (int) arguments[2];
        Object dest = arguments[3];
        return ((((dest != h.ref(k, "root")) && (1 <= radix)) && (radix <= 25))
            && (Heap.FIRST <= place))
            && ((((place - Heap.FIRST) + (1L << radix)) <= h.length(h.ref(k, "slot")))
            && (place <= 268435455))
            && Heap.range((place - Heap.FIRST), ((place - Heap.FIRST) + (1L << radix)),
              i -> ((((h.ref(h.ref(k, "slot"), i) != null)
            && h.is(h.ref(h.ref(k, "slot"), i), "live"))
            && (h.ref(h.ref(k, "slot"), i) != h.ref(k, "root")))
            && (h.ref(h.ref(k, "slot"), i) != h.ref(k, "scratch")))) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.pageTable
    private boolean c223(Object[] arguments) {
        Object t = arguments[1];
        Object dest = arguments[2];
        return ((dest != h.ref(k, "root")) && h.is(t, "live")) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.pageDirectory
    private boolean c224(Object[] arguments) {
        Object d = arguments[1];
        Object dest = arguments[2];
        return ((dest != h.ref(k, "root")) && h.is(d, "live")) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // FirstCap.frame
    private boolean c225(Object[] arguments) {
        long place = (int) arguments[1];
        long size = (int) arguments[2];
        Object dest = arguments[4];
        return (((((dest != h.ref(k, "root")) && (0 <= size)) && (size <= 3)) && (0 <= place))
            && (place <= 268435455)) && (((wholeInvariant() && h.is(dest, "live"))
            && (h.num(dest, "type") == Slot.NULL)) && (h.ref(dest, "next") == dest));
    }

    // Fpu.use
    private boolean c226(Object[] arguments) {
        return wholeInvariant();
    }

    // Fpu.release
    private boolean c227(Object[] arguments) {
        return wholeInvariant();
    }

    // FrameMap.decode
    private boolean c228(Object[] arguments) {
        long length = (int) arguments[1];
        Object slot = arguments[2];
        return ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("AsidPool", p -> Heap.range(0, 1024, i -> h.all("Pde", e -> (!((h.ref(e,
              "whole") == h.ref(h.ref(p, "directory"), i)) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))))) && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid"))
            && (h.num(x, "asid") <= 131071)) && (0 <= h.num(x, "frameAsid")))
            && (h.num(x, "frameAsid") <= 131071)) && (0 <= h.num(x, "frameAddress")))
            && (h.num(x, "frameAddress") <= 1048575)) && (0 <= h.num(x, "tableAddress")))
            && (h.num(x, "tableAddress") <= 4095))) && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.FRAME)) && words.extraSlots());
    }

    // FrameMap.checkEntries
    private boolean c229(Object[] arguments) {
        Object d = arguments[1];
        long virtual = (int) arguments[2];
        long size = (int) arguments[3];
        return (!(size == Abi.FRAME_LARGE) || ((virtual % 65536) == 0))
            && (!(size == Abi.FRAME_SUPERSECTION) || ((virtual % 16777216) == 0))
            && h.all("Pde", e -> (!((h.ref(e, "whole") == d) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))) && (((wholeInvariant() && h.is(d, "live")) && (0 <= size))
            && (size <= Abi.FRAME_SUPERSECTION));
    }

    // FrameMap.checkLarge
    private boolean c230(Object[] arguments) {
        Object table = arguments[1];
        long index = (int) arguments[2];
        return (((wholeInvariant() && h.is(table, "live")) && (0 <= index)) && (index <= 240));
    }

    // FrameMap.checkSupersection
    private boolean c231(Object[] arguments) {
        Object d = arguments[1];
        long index = (int) arguments[2];
        return (((wholeInvariant() && h.is(d, "live")) && (0 <= index)) && (index <= 4080));
    }

    // FrameMap.isFree
    private boolean c232(Object[] arguments) {
        Object pde = arguments[1];
        return ((h.ref(pde, "whole") != null) && h.is(h.ref(pde, "whole"), "live"));
    }

    // FrameMap.map
    private boolean c233(Object[] arguments) {
        Object slot = arguments[1];
        Object d = arguments[2];
        long asid = (int) arguments[3];
        long virtual = (int) arguments[4];
        long rights = (int) arguments[5];
        return ((((0 <= asid) && (asid <= 131071)) && (0 <= rights)) && (rights <= 3))
            && (!(h.num(slot, "frameSize") == Abi.FRAME_LARGE) || ((virtual % 65536) == 0))
            && (!(h.num(slot, "frameSize") == Abi.FRAME_SUPERSECTION)
            || ((virtual % 16777216) == 0)) && (!(h.num(slot, "frameSize") <= Abi.FRAME_LARGE)
            || (h.num(h.ref(h.ref(d, "pde"), ((virtual < 0)
              ? (4095 - (((0 - 1) - virtual) / 1048576)) : (virtual / 1048576))), "type")
              == Pde.COARSE)) && h.all("Pde", e -> (!((h.ref(e, "whole") == d)
            && (h.num(e, "type") == Pde.COARSE)) || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))) && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.FRAME)) && h.is(d, "live"));
    }

    // FrameUnmap.unmap
    private boolean c234(Object[] arguments) {
        Object slot = arguments[1];
        return ((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.FRAME));
    }

    // FrameUnmap.isMapped
    private boolean c235(Object[] arguments) {
        Object d = arguments[1];
        Object slot = arguments[2];
        return ((0 <= h.num(slot, "frameAddress")) && (h.num(slot, "frameAddress") <= 1048575))
            && h.all("Pde", e -> (!((h.ref(e, "whole") == d) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))) && (((wholeInvariant() && h.is(d, "live")) && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.FRAME));
    }

    // FrameUnmap.clear
    private boolean c236(Object[] arguments) {
        Object d = arguments[1];
        Object slot = arguments[2];
        return ((0 <= h.num(slot, "frameAddress")) && (h.num(slot, "frameAddress") <= 1048575))
            && (!((h.num(slot, "type") == Slot.FRAME)
            && (h.num(slot, "frameSize") == Abi.FRAME_LARGE))
            || ((h.num(slot, "frameAddress") % 16) == 0)) && (!((h.num(slot, "type") == Slot.FRAME)
            && (h.num(slot, "frameSize") == Abi.FRAME_SUPERSECTION))
            || ((h.num(slot, "frameAddress") % 4096) == 0))
            && (!(h.num(slot, "frameSize") <= Abi.FRAME_LARGE)
            || (h.num(h.ref(h.ref(d, "pde"), (h.num(slot, "frameAddress") / 256)), "type")
              == Pde.COARSE)) && h.all("Pde", e -> (!((h.ref(e, "whole") == d)
            && (h.num(e, "type") == Pde.COARSE)) || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))) && (((wholeInvariant() && h.is(d, "live")) && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.FRAME));
    }

    // FrameUnmap.clearLarge
    private boolean c237(Object[] arguments) {
        Object table = arguments[1];
        long index = (int) arguments[2];
        return (((wholeInvariant() && h.is(table, "live")) && (0 <= index)) && (index <= 240));
    }

    // FrameUnmap.clearSupersection
    private boolean c238(Object[] arguments) {
        Object d = arguments[1];
        long index = (int) arguments[2];
        return (((wholeInvariant() && h.is(d, "live")) && (0 <= index)) && (index <= 4080));
    }

    // HardwareAsid.use
    private boolean c239(Object[] arguments) {
        Object directory = arguments[1];
        long asid = (int) arguments[2];
        return ((((h.ref(k, "hw") != null) && h.is(directory, "live")) && (1 <= asid))
            && (asid <= 131071)) && ((h.ref(k, "asidTable") != null)
            && (h.length(h.ref(k, "asidTable")) == 128))
            && ((h.ref(k, "hardwareAsidOwner") != null)
            && (h.length(h.ref(k, "hardwareAsidOwner")) == 256))
            && ((0 <= h.num(k, "nextHardwareAsid")) && (h.num(k, "nextHardwareAsid") <= 255))
            && Heap.range(1, (255 + 1), i -> (!(h.num(h.ref(k, "hardwareAsidOwner"), i) != 0)
            || (((1 <= h.num(h.ref(k, "hardwareAsidOwner"), i))
            && (h.num(h.ref(k, "hardwareAsidOwner"), i) <= 131071))
            && h.any("AsidPool", p -> (((((p == h.ref(h.ref(k, "asidTable"), (h.num(h.ref(k,
              "hardwareAsidOwner"), i) / 1024))) && h.is(p, "live"))
            && (h.ref(p, "directory") != null)) && (h.length(h.ref(p, "directory")) == 1024))
            && h.any("PageDirectory", d -> ((((d == h.ref(h.ref(p, "directory"), (h.num(h.ref(k,
              "hardwareAsidOwner"), i) % 1024))) && h.is(d, "live"))
            && h.is(d, "hardwareAsidValid")) && (h.num(d, "hardwareAsid") == i))))))));
    }

    // HardwareAsid.flush
    private boolean c240(Object[] arguments) {
        Object directory = arguments[1];
        return ((h.ref(k, "hw") != null) && h.is(directory, "live"));
    }

    // HardwareAsid.flushPage
    private boolean c241(Object[] arguments) {
        Object directory = arguments[1];
        return ((h.ref(k, "hw") != null) && h.is(directory, "live"));
    }

    // HardwareAsid.drop
    private boolean c242(Object[] arguments) {
        Object directory = arguments[1];
        return ((h.ref(k, "hw") != null) && h.is(directory, "live"))
            && ((h.ref(k, "hardwareAsidOwner") != null)
            && (h.length(h.ref(k, "hardwareAsidOwner")) == 256))
            && ((0 <= h.num(directory, "hardwareAsid"))
            && (h.num(directory, "hardwareAsid") <= 255));
    }

    // HardwareAsid.find
    private boolean c243(Object[] arguments) {
        return (((h.ref(k, "hw") != null) && (h.ref(k, "asidTable") != null))
            && (h.length(h.ref(k, "asidTable")) == 128))
            && ((h.ref(k, "hardwareAsidOwner") != null)
            && (h.length(h.ref(k, "hardwareAsidOwner")) == 256))
            && ((0 <= h.num(k, "nextHardwareAsid")) && (h.num(k, "nextHardwareAsid") <= 255))
            && Heap.range(1, (255 + 1), i -> (!(h.num(h.ref(k, "hardwareAsidOwner"), i) != 0)
            || (((1 <= h.num(h.ref(k, "hardwareAsidOwner"), i))
            && (h.num(h.ref(k, "hardwareAsidOwner"), i) <= 131071))
            && h.any("AsidPool", p -> (((((p == h.ref(h.ref(k, "asidTable"), (h.num(h.ref(k,
              "hardwareAsidOwner"), i) / 1024))) && h.is(p, "live"))
            && (h.ref(p, "directory") != null)) && (h.length(h.ref(p, "directory")) == 1024))
            && h.any("PageDirectory", d -> ((((d == h.ref(h.ref(p, "directory"), (h.num(h.ref(k,
              "hardwareAsidOwner"), i) % 1024))) && h.is(d, "live"))
            && h.is(d, "hardwareAsidValid")) && (h.num(d, "hardwareAsid") == i))))))));
    }

    // HardwareAsid.after
    private boolean c244(Object[] arguments) {
        long tag = (int) arguments[0];
        return ((1 <= tag) && (tag <= 255));
    }

    // Invocation.perform
    private boolean c245(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Invocation.find
    private boolean c246(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Invocation.lengthOf
    private boolean c247(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Invocation.decode
    private boolean c248(Object[] arguments) {
        Object slot = arguments[1];
        long length = (int) arguments[3];
        return (((h.is(slot, "live") && (slot != h.ref(k, "root")))
            && (slot != h.ref(k, "scratch"))) && words.extraSlots()) && ((0 <= length)
            && (length <= Abi.MAX_MESSAGE_LENGTH))
            && ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RESTART))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Invocation.decodeOther
    private boolean c249(Object[] arguments) {
        Object slot = arguments[1];
        long length = (int) arguments[3];
        return (((h.is(slot, "live") && (slot != h.ref(k, "root")))
            && (slot != h.ref(k, "scratch"))) && words.extraSlots()) && ((0 <= length)
            && (length <= Abi.MAX_MESSAGE_LENGTH))
            && ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RESTART))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Invocation.replyError
    private boolean c250(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Ipc.send
    private boolean c251(Object[] arguments) {
        Object t = arguments[1];
        Object cap = arguments[2];
        boolean call = (boolean) arguments[3];
        return (((h.is(t, "live") && (h.ref(h.ref(t, "link"), "queue") == null))
            && h.is(cap, "live")) && (h.num(cap, "type") == Slot.ENDPOINT)) && (!call
            || (h.num(h.ref(t, "master"), "type") == Slot.REPLY))
            && h.all("Tcb", x -> (!(h.is(x, "live")
            && (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || ((h.num(h.ref(x, "caller"), "type") == Slot.NULL)
            && (h.ref(x, "caller") != h.ref(k, "root"))))) && (h.ref(k, "candidate") != t)
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Ipc.receive
    private boolean c252(Object[] arguments) {
        Object t = arguments[1];
        Object cap = arguments[2];
        return (((h.is(t, "live") && (h.ref(h.ref(t, "link"), "queue") == null))
            && h.is(cap, "live")) && (h.num(cap, "type") == Slot.ENDPOINT))
            && ((h.num(h.ref(t, "caller"), "type") == Slot.NULL)
            && (h.ref(t, "caller") != h.ref(k, "root"))) && h.all("Tcb", x -> (!((h.is(x, "live")
            && (h.num(x, "state") == Abi.BLOCKED_ON_SEND)) && h.is(x, "blockingCall"))
            || (h.num(h.ref(x, "master"), "type") == Slot.REPLY))) && (h.ref(k, "candidate") != t)
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Ipc.called
    private boolean c253(Object[] arguments) {
        Object s = arguments[1];
        boolean mayReply = (boolean) arguments[2];
        Object r = arguments[3];
        return (!mayReply || (((h.num(h.ref(s, "master"), "type") == Slot.REPLY)
            && (h.num(h.ref(r, "caller"), "type") == Slot.NULL))
            && (h.ref(r, "caller") != h.ref(k, "root")))) && (((wholeInvariant()
            && h.is(s, "live")) && h.is(r, "live")) && (h.ref(h.ref(s, "link"), "queue") == null));
    }

    // Ipc.wait
    private boolean c254(Object[] arguments) {
        Object t = arguments[1];
        Object q = arguments[2];
        long state = (int) arguments[3];
        return (((words.fits(q, t, state) && words.sideFree(q)) && (0 <= state)) && (state <= 7))
            && (((wholeInvariant() && words.head(q)) && h.is(t, "live"))
            && (h.ref(h.ref(t, "link"), "queue") == null));
    }

    // Ipc.cancel
    private boolean c255(Object[] arguments) {
        Object t = arguments[1];
        return (!(((h.num(t, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(t, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(t, "state") == Abi.BLOCKED_ON_NOTIFICATION))
            || (h.ref(h.ref(t, "link"), "queue") != null)) && (((wholeInvariant()
            && h.is(t, "live")) && (h.ref(t, "master") != h.ref(k, "root")))
            && (h.ref(t, "master") != h.ref(k, "scratch")));
    }

    // Ipc.wake
    private boolean c256(Object[] arguments) {
        Object t = arguments[1];
        return (((h.num(t, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(t, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(t, "state") == Abi.BLOCKED_ON_NOTIFICATION)) && ((wholeInvariant()
            && h.is(t, "live")) && (h.ref(h.ref(t, "link"), "queue") != null));
    }

    // Irq.handle
    private boolean c257(Object[] arguments) {
        long id = (int) arguments[1];
        return ((h.ref(k, "irqState") != null) && (h.length(h.ref(k, "irqState")) == 160))
            && (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART)))
            && h.all("Tcb", x -> (!(h.is(x, "live") && (((h.num(x, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(x, "state") == Abi.BLOCKED_ON_NOTIFICATION)))
            || (h.ref(h.ref(x, "link"), "queue") != null))) && (wholeInvariant() && (0 <= id));
    }

    // Irq.decode
    private boolean c258(Object[] arguments) {
        long length = (int) arguments[2];
        Object slot = arguments[3];
        return words.idle() && ((h.ref(k, "irqState") != null)
            && (h.length(h.ref(k, "irqState")) == 160))
            && (!(h.num(slot, "type") == Slot.SGI_SIGNAL) || ((((0 <= h.num(slot, "sgi"))
            && (h.num(slot, "sgi") < Abi.SGI_COUNT)) && (0 <= h.num(slot, "sgiTarget")))
            && (h.num(slot, "sgiTarget") < Abi.SGI_TARGETS)))
            && (!(h.num(slot, "type") == Slot.IRQ_HANDLER)
            || (h.ref(h.ref(k, "extraCap"), 0) != h.ref(h.ref(k, "irqSlot"), h.num(slot, "irq"))))
            && (((wholeInvariant() && h.is(slot, "live")) && words.extraSlots())
            && (((h.num(slot, "type") == Slot.IRQ_CONTROL)
            || (h.num(slot, "type") == Slot.IRQ_HANDLER))
            || (h.num(slot, "type") == Slot.SGI_SIGNAL)));
    }

    // Irq.decodeHandler
    private boolean c259(Object[] arguments) {
        Object slot = arguments[2];
        return words.idle()
            && (h.ref(h.ref(k, "extraCap"), 0) != h.ref(h.ref(k, "irqSlot"), h.num(slot, "irq")))
            && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.IRQ_HANDLER)) && words.extraSlots());
    }

    // Irq.of
    private boolean c260(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.IRQ_HANDLER));
    }

    // Irq.deletingHandler
    private boolean c261(Object[] arguments) {
        long irq = (int) arguments[1];
        return words.idle() && ((wholeInvariant() && (0 <= irq)) && (irq <= 159));
    }

    // Irq.slotOf
    private boolean c262(Object[] arguments) {
        long irq = (int) arguments[1];
        return ((wholeInvariant() && (0 <= irq)) && (irq <= 159));
    }

    // Irq.deletedHandler
    private boolean c263(Object[] arguments) {
        long irq = (int) arguments[1];
        return words.idle() && ((wholeInvariant() && (0 <= irq)) && (irq <= 159));
    }

    // Irq.setState
    private boolean c264(Object[] arguments) {
        long irq = (int) arguments[1];
        long state = (int) arguments[2];
        return (((h.ref(k, "hw") != null) && (h.ref(k, "irqState") != null))
            && (h.length(h.ref(k, "irqState")) == 160)) && ((((0 <= irq) && (irq <= 159))
            && (0 <= state)) && (state <= 3));
    }

    // IrqControl.decode
    private boolean c265(Object[] arguments) {
        long length = (int) arguments[2];
        Object control = arguments[3];
        return (h.is(control, "live") && (h.num(control, "type") == Slot.IRQ_CONTROL))
            && ((h.ref(k, "irqState") != null) && (h.length(h.ref(k, "irqState")) == 160))
            && (wholeInvariant() && words.extraSlots());
    }

    // IrqControl.decodeIssue
    private boolean c266(Object[] arguments) {
        long length = (int) arguments[1];
        Object control = arguments[2];
        return (h.is(control, "live") && (h.num(control, "type") == Slot.IRQ_CONTROL))
            && ((h.ref(k, "irqState") != null) && (h.length(h.ref(k, "irqState")) == 160))
            && (wholeInvariant() && words.extraSlots());
    }

    // IrqControl.decodeIssueTrigger
    private boolean c267(Object[] arguments) {
        long length = (int) arguments[1];
        Object control = arguments[2];
        return (h.is(control, "live") && (h.num(control, "type") == Slot.IRQ_CONTROL))
            && ((h.ref(k, "irqState") != null) && (h.length(h.ref(k, "irqState")) == 160))
            && (wholeInvariant() && words.extraSlots());
    }

    // IrqControl.decodeSgi
    private boolean c268(Object[] arguments) {
        Object control = arguments[2];
        return (h.is(control, "live") && (h.num(control, "type") == Slot.IRQ_CONTROL))
            && (wholeInvariant() && words.extraSlots());
    }

    // IrqControl.checkFree
    private boolean c269(Object[] arguments) {
        return ((wholeInvariant() && (h.ref(k, "irqState") != null))
            && (h.length(h.ref(k, "irqState")) == 160));
    }

    // IrqControl.emptyTarget
    private boolean c270(Object[] arguments) {
        Object root = arguments[1];
        return (wholeInvariant() && h.is(root, "live"));
    }

    // IrqControl.issue
    private boolean c271(Object[] arguments) {
        long irq = (int) arguments[1];
        Object control = arguments[2];
        Object dest = arguments[3];
        return ((h.is(dest, "live") && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && ((((h.ref(k, "irqState") != null)
            && (h.length(h.ref(k, "irqState")) == 160)) && (0 <= irq)) && (irq <= 159))
            && ((wholeInvariant() && h.is(control, "live"))
            && (h.num(control, "type") == Slot.IRQ_CONTROL));
    }

    // KernelSpace.fill
    private boolean c272(Object[] arguments) {
        return (((((h.ref(k, "hw") != null) && (h.ref(k, "globalDirectory") != null))
            && h.is(h.ref(k, "globalDirectory"), "live"))
            && (h.ref(h.ref(k, "globalDirectory"), "pde") != null))
            && (h.length(h.ref(h.ref(k, "globalDirectory"), "pde")) == 4096))
            && Heap.range(0, 4096, i -> ((h.ref(h.ref(h.ref(k, "globalDirectory"), "pde"), i)
              != null)
            && (h.ref(h.ref(h.ref(h.ref(k, "globalDirectory"), "pde"), i), "whole") == h.ref(k,
              "globalDirectory")))) && ((((((h.ref(k, "globalTable") != null)
            && h.is(h.ref(k, "globalTable"), "live"))
            && (0 <= h.num(h.ref(k, "globalTable"), "place")))
            && (h.num(h.ref(k, "globalTable"), "place") <= 268435455))
            && (h.ref(h.ref(k, "globalTable"), "pte") != null))
            && (h.length(h.ref(h.ref(k, "globalTable"), "pte")) == 256))
            && Heap.range(0, 256, i -> ((h.ref(h.ref(h.ref(k, "globalTable"), "pte"), i) != null)
            && (h.ref(h.ref(h.ref(h.ref(k, "globalTable"), "pte"), i), "whole") == h.ref(k,
              "globalTable"))));
    }

    // KernelSpace.section
    private boolean c273(Object[] arguments) {
        Object d = arguments[1];
        long i = (int) arguments[2];
        long base = (int) arguments[3];
        return ((((h.is(d, "live") && (h.ref(d, "pde") != null))
            && (h.length(h.ref(d, "pde")) == 4096)) && (0 <= i)) && (i < 4096))
            && ((((h.ref(h.ref(d, "pde"), i) != null)
            && (h.ref(h.ref(h.ref(d, "pde"), i), "whole") == d)) && (0 <= base)) && (base <= 4095));
    }

    // KernelSpace.device
    private boolean c274(Object[] arguments) {
        Object t = arguments[1];
        long i = (int) arguments[2];
        long page = (int) arguments[3];
        return ((((h.is(t, "live") && (h.ref(t, "pte") != null))
            && (h.length(h.ref(t, "pte")) == 256)) && (0 <= i)) && (i < 256))
            && ((((h.ref(h.ref(t, "pte"), i) != null)
            && (h.ref(h.ref(h.ref(t, "pte"), i), "whole") == t)) && (0 <= page))
            && (page <= 1048575));
    }

    // Message.length
    private boolean c275(Object[] arguments) {
        return true;
    }

    // Message.extraCaps
    private boolean c276(Object[] arguments) {
        return true;
    }

    // Message.label
    private boolean c277(Object[] arguments) {
        return true;
    }

    // Message.info
    private boolean c278(Object[] arguments) {
        return true;
    }

    // Message.put
    private boolean c279(Object[] arguments) {
        Object t = arguments[1];
        Object buffer = arguments[2];
        long i = (int) arguments[3];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && (((wholeInvariant()
            && h.is(t, "live")) && (0 <= i)) && (i < Abi.MAX_MESSAGE_LENGTH));
    }

    // Message.get
    private boolean c280(Object[] arguments) {
        Object t = arguments[1];
        Object buffer = arguments[2];
        long i = (int) arguments[3];
        return (!(buffer != null) || (h.ref(buffer, "outside") != null)) && (((wholeInvariant()
            && h.is(t, "live")) && (0 <= i)) && (i < Abi.MAX_MESSAGE_LENGTH));
    }

    // Message.argument
    private boolean c281(Object[] arguments) {
        long i = (int) arguments[1];
        return ((wholeInvariant() && (0 <= i)) && (i < Abi.MAX_MESSAGE_LENGTH));
    }

    // Message.reply
    private boolean c282(Object[] arguments) {
        long length = (int) arguments[1];
        return ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)) && ((wholeInvariant()
            && (0 <= length)) && (length <= Abi.MAX_MESSAGE_LENGTH));
    }

    // Message.setReplyWord
    private boolean c283(Object[] arguments) {
        long i = (int) arguments[1];
        return ((wholeInvariant() && (0 <= i)) && (i < Abi.MAX_MESSAGE_LENGTH));
    }

    // NewObjects.untyped
    private boolean c284(Object[] arguments) {
        long place = (int) arguments[1];
        long bits = (int) arguments[2];
        boolean device = (boolean) arguments[3];
        Object dest = arguments[4];
        return (dest != h.ref(k, "root")) && ((((4 <= bits) && (bits <= 29)) && (0 <= place))
            && (place <= 268435455)) && (words.aligned(place, bits)
            && ((place + (1L << (bits - 4))) <= 268435456)) && (!!device || ((Heap.FIRST <= place)
            && (((place - Heap.FIRST) + (1L << (bits - 4))) <= h.length(h.ref(k, "slot")))))
            && words.unused(place, (place + (1L << (bits - 4))))
            && words.unclaimed(place, (place + (1L << (bits - 4)))) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewObjects.thread
    private boolean c285(Object[] arguments) {
        long place = (int) arguments[1];
        Object dest = arguments[2];
        return (dest != h.ref(k, "root")) && ((((place % 64) == 0) && (Heap.FIRST <= place))
            && (place <= 268435455)) && (((place - Heap.FIRST) + 64) <= h.length(h.ref(k, "slot")))
            && (words.unused(place, (place + 64)) && words.unclaimed(place, (place + 64)))
            && (((wholeInvariant() && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewObjects.threadAt
    private boolean c286(Object[] arguments) {
        long place = (int) arguments[1];
        return (((place - Heap.FIRST) + 64) <= h.length(h.ref(k, "slot")))
            && (words.unused(place, (place + 64)) && words.unclaimed(place, (place + 64)))
            && ((wholeInvariant() && (Heap.FIRST <= place)) && (((place - Heap.FIRST) % 64) == 0));
    }

    // NewObjects.enterDomain
    private boolean c287(Object[] arguments) {
        Object t = arguments[1];
        return ((wholeInvariant() && h.is(t, "live"))
            && (h.ref(h.ref(t, "link"), "queue") == null));
    }

    // NewObjects.endpoint
    private boolean c288(Object[] arguments) {
        long place = (int) arguments[1];
        Object dest = arguments[2];
        return (dest != h.ref(k, "root")) && ((Heap.FIRST <= place) && (place <= 268435455))
            && (((place - Heap.FIRST) + 1) <= h.length(h.ref(k, "slot")))
            && (words.unused(place, (place + 1)) && words.unclaimed(place, (place + 1)))
            && (((wholeInvariant() && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewObjects.notification
    private boolean c289(Object[] arguments) {
        long place = (int) arguments[1];
        Object dest = arguments[2];
        return (dest != h.ref(k, "root")) && ((Heap.FIRST <= place) && (place <= 268435455))
            && (((place - Heap.FIRST) + 1) <= h.length(h.ref(k, "slot")))
            && (words.unused(place, (place + 1)) && words.unclaimed(place, (place + 1)))
            && (((wholeInvariant() && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewObjects.cnode
    private boolean c290(Object[] arguments) {
        long place = (int) arguments[1];
        long bits = (int) arguments[2];
        Object dest = arguments[3];
        return (dest != h.ref(k, "root")) && ((((5 <= bits) && (bits <= 29))
            && (Heap.FIRST <= place)) && (place <= 268435455))
            && (((place - Heap.FIRST) + (1L << (bits - 4))) <= h.length(h.ref(k, "slot")))
            && words.unused(place, (place + (1L << (bits - 4))))
            && words.unclaimed(place, (place + (1L << (bits - 4)))) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewObjects.radix
    private boolean c291(Object[] arguments) {
        long bits = (int) arguments[0];
        return ((5 <= bits) && (bits <= 29));
    }

    // NewObjects.frame
    private boolean c292(Object[] arguments) {
        long size = (int) arguments[1];
        long place = (int) arguments[2];
        boolean device = (boolean) arguments[3];
        Object dest = arguments[4];
        return (dest != h.ref(k, "root")) && ((((0 <= size) && (size <= 3)) && (0 <= place))
            && (place <= 268435455)) && (!!device || ((Heap.FIRST <= place)
            && (((place - Heap.FIRST) + (1L << (8 + (4 * size)))) <= h.length(h.ref(k, "slot")))))
            && words.unused(place, (place + (1L << (8 + (4 * size)))))
            && words.unclaimed(place, (place + (1L << (8 + (4 * size))))) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewObjects.memory
    private boolean c293(Object[] arguments) {
        long place = (int) arguments[1];
        long bits = (int) arguments[2];
        return (((place - Heap.FIRST) + (1L << (bits - 4))) <= h.length(h.ref(k, "slot")))
            && words.unused(place, (place + (1L << (bits - 4))))
            && words.unclaimed(place, (place + (1L << (bits - 4)))) && (((wholeInvariant()
            && (12 <= bits)) && (bits <= 24)) && (Heap.FIRST <= place));
    }

    // NewTables.table
    private boolean c294(Object[] arguments) {
        long place = (int) arguments[1];
        Object dest = arguments[2];
        return (dest != h.ref(k, "root")) && ((((place % 64) == 0) && (Heap.FIRST <= place))
            && (place <= 268435455)) && (((place - Heap.FIRST) + 64) <= h.length(h.ref(k, "slot")))
            && (words.unused(place, (place + 64)) && words.unclaimed(place, (place + 64)))
            && (((wholeInvariant() && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewTables.directory
    private boolean c295(Object[] arguments) {
        long place = (int) arguments[1];
        Object dest = arguments[2];
        return (dest != h.ref(k, "root")) && ((((place % 1024) == 0) && (Heap.FIRST <= place))
            && (place <= 268435455))
            && (((place - Heap.FIRST) + 1024) <= h.length(h.ref(k, "slot")))
            && (words.unused(place, (place + 1024)) && words.unclaimed(place, (place + 1024)))
            && (((wholeInvariant() && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // NewTables.cleanToUnification
    private boolean c296(Object[] arguments) {
        long place = (int) arguments[1];
        long bits = (int) arguments[2];
        return (((wholeInvariant() && (0 <= place)) && (0 <= bits)) && (bits <= 30));
    }

    // NewTables.copyKernelEntries
    private boolean c297(Object[] arguments) {
        Object d = arguments[1];
        return (wholeInvariant() && h.is(d, "live"));
    }

    // NewTables.copyEntry
    private boolean c298(Object[] arguments) {
        Object d = arguments[1];
        long n = (int) arguments[2];
        return (((wholeInvariant() && h.is(d, "live")) && (0 <= n)) && (n < Abi.PDE_COUNT));
    }

    // NewTables.entry
    private boolean c299(Object[] arguments) {
        Object d = arguments[1];
        long n = (int) arguments[2];
        return (((wholeInvariant() && (d != null)) && (0 <= n)) && (n < Abi.PDE_COUNT));
    }

    // NewTables.copy
    private boolean c300(Object[] arguments) {
        Object from = arguments[1];
        Object e = arguments[2];
        return ((h.ref(e, "whole") != null) && h.is(h.ref(e, "whole"), "live"))
            && ((wholeInvariant() && (h.ref(from, "whole") != null))
            && h.is(h.ref(from, "whole"), "live"));
    }

    // Notifications.signal
    private boolean c301(Object[] arguments) {
        Object n = arguments[1];
        return (!((h.ref(n, "boundTcb") != null)
            && (h.num(h.ref(n, "boundTcb"), "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.ref(h.ref(h.ref(n, "boundTcb"), "link"), "queue") != null))
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (wholeInvariant()
            && h.is(n, "live"));
    }

    // Notifications.wake
    private boolean c302(Object[] arguments) {
        Object t = arguments[1];
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && h.is(t, "live")) && (h.ref(h.ref(t, "link"), "queue") != null));
    }

    // Notifications.receive
    private boolean c303(Object[] arguments) {
        Object t = arguments[1];
        Object n = arguments[2];
        return (((wholeInvariant() && h.is(t, "live")) && h.is(n, "live"))
            && (h.ref(h.ref(t, "link"), "queue") == null));
    }

    // Notifications.complete
    private boolean c304(Object[] arguments) {
        Object n = arguments[1];
        Object t = arguments[2];
        return ((wholeInvariant() && h.is(n, "live")) && h.is(t, "live"));
    }

    // Notifications.bind
    private boolean c305(Object[] arguments) {
        Object t = arguments[1];
        Object n = arguments[2];
        return ((h.ref(t, "boundNotification") == null) && (h.ref(n, "boundTcb") == null))
            && ((wholeInvariant() && h.is(t, "live")) && h.is(n, "live"));
    }

    // Notifications.unbind
    private boolean c306(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && (!(t != null) || h.is(t, "live")));
    }

    // Notifications.release
    private boolean c307(Object[] arguments) {
        Object n = arguments[1];
        return (wholeInvariant() && h.is(n, "live"));
    }

    // Objects.isFrame
    private boolean c308(Object[] arguments) {
        return true;
    }

    // Objects.bits
    private boolean c309(Object[] arguments) {
        long type = (int) arguments[0];
        long sizeBits = (int) arguments[1];
        return ((((0 <= type) && (type < Abi.OBJECT_COUNT)) && (0 <= sizeBits))
            && (sizeBits <= 31));
    }

    // Objects.sizeClass
    private boolean c310(Object[] arguments) {
        long type = (int) arguments[0];
        return ((6 <= type) && (type <= 9));
    }

    // Objects.create
    private boolean c311(Object[] arguments) {
        long type = (int) arguments[1];
        long place = (int) arguments[2];
        long bits = (int) arguments[3];
        boolean device = (boolean) arguments[4];
        Object dest = arguments[5];
        return ((((dest != h.ref(k, "root")) && words.sized(type, bits)) && (0 <= place))
            && (place <= 268435455)) && (words.aligned(place, bits)
            && ((place + (1L << (bits - 4))) <= 268435456)) && (!device
            || ((type == Abi.OBJECT_UNTYPED) || ((6 <= type) && (type <= 9)))) && (!!device
            || ((Heap.FIRST <= place)
            && (((place - Heap.FIRST) + (1L << (bits - 4))) <= h.length(h.ref(k, "slot")))))
            && words.unused(place, (place + (1L << (bits - 4))))
            && words.unclaimed(place, (place + (1L << (bits - 4)))) && (((wholeInvariant()
            && h.is(dest, "live")) && (h.num(dest, "type") == Slot.NULL))
            && (h.ref(dest, "next") == dest));
    }

    // PageTables.decode
    private boolean c312(Object[] arguments) {
        long length = (int) arguments[2];
        Object slot = arguments[3];
        return ((0 <= h.num(h.ref(slot, "pageTable"), "place"))
            && (h.num(h.ref(slot, "pageTable"), "place") <= 268435455))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("AsidPool", p -> Heap.range(0, 1024, i -> h.all("Pde", e -> (!((h.ref(e,
              "whole") == h.ref(h.ref(p, "directory"), i)) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))))) && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid"))
            && (h.num(x, "asid") <= 131071)) && (0 <= h.num(x, "frameAsid")))
            && (h.num(x, "frameAsid") <= 131071)) && (0 <= h.num(x, "frameAddress")))
            && (h.num(x, "frameAddress") <= 1048575)) && (0 <= h.num(x, "tableAddress")))
            && (h.num(x, "tableAddress") <= 4095))) && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_TABLE)) && words.extraSlots());
    }

    // PageTables.decodeMap
    private boolean c313(Object[] arguments) {
        Object slot = arguments[1];
        Object directory = arguments[2];
        return ((0 <= h.num(h.ref(slot, "pageTable"), "place"))
            && (h.num(h.ref(slot, "pageTable"), "place") <= 268435455))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid")) && (h.num(x, "asid") <= 131071))
            && (0 <= h.num(x, "frameAsid"))) && (h.num(x, "frameAsid") <= 131071))
            && (0 <= h.num(x, "frameAddress"))) && (h.num(x, "frameAddress") <= 1048575))
            && (0 <= h.num(x, "tableAddress"))) && (h.num(x, "tableAddress") <= 4095)))
            && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_TABLE)) && h.is(directory, "live"));
    }

    // PageTables.map
    private boolean c314(Object[] arguments) {
        Object slot = arguments[1];
        Object d = arguments[2];
        long asid = (int) arguments[3];
        return ((h.is(slot, "live") && (h.num(slot, "type") == Slot.PAGE_TABLE))
            && (h.ref(slot, "pageTable") != null)) && (h.ref(k, "hw") != null)
            && ((0 <= h.num(h.ref(slot, "pageTable"), "place"))
            && (h.num(h.ref(slot, "pageTable"), "place") <= 268435455)) && ((((h.is(d, "live")
            && (0 <= asid)) && (asid <= 131071)) && (h.ref(d, "pde") != null))
            && (h.length(h.ref(d, "pde")) == 4096))
            && Heap.range(0, 4096, i -> ((h.ref(h.ref(d, "pde"), i) != null)
            && (h.ref(h.ref(h.ref(d, "pde"), i), "whole") == d)));
    }

    // PageTables.unmap
    private boolean c315(Object[] arguments) {
        Object slot = arguments[1];
        return ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_TABLE));
    }

    // PageTables.clear
    private boolean c316(Object[] arguments) {
        Object table = arguments[1];
        return (wholeInvariant() && h.is(table, "live"));
    }

    // Progress.kind
    private boolean c317(Object[] arguments) {
        Object t = arguments[1];
        return h.is(t, "live");
    }

    // Progress.forget
    private boolean c318(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Queue.append
    private boolean c319(Object[] arguments) {
        Object q = arguments[1];
        Object t = arguments[2];
        long state = (int) arguments[3];
        return (((words.fits(q, t, state) && words.sideFree(q)) && (0 <= state)) && (state <= 7))
            && (((wholeInvariant() && words.head(q)) && h.is(t, "live"))
            && (h.ref(h.ref(t, "link"), "queue") == null));
    }

    // Queue.prepend
    private boolean c320(Object[] arguments) {
        Object q = arguments[1];
        Object t = arguments[2];
        return (words.fits(q, t, h.num(t, "state")) && words.sideFree(q)) && (((wholeInvariant()
            && words.head(q)) && h.is(t, "live")) && (h.ref(h.ref(t, "link"), "queue") == null));
    }

    // Queue.remove
    private boolean c321(Object[] arguments) {
        Object t = arguments[1];
        long state = (int) arguments[2];
        return ((((wholeInvariant() && h.is(t, "live"))
            && (h.ref(h.ref(t, "link"), "queue") != null)) && (0 <= state)) && (state <= 7));
    }

    // Queue.unlink
    private boolean c322(Object[] arguments) {
        Object t = arguments[1];
        return ((wholeInvariant() && h.is(t, "live"))
            && (h.ref(h.ref(t, "link"), "queue") != null));
    }

    // Queue.leave
    private boolean c323(Object[] arguments) {
        Object t = arguments[1];
        long state = (int) arguments[2];
        return ((h.ref(h.ref(t, "link"), "next") == h.ref(t, "link"))
            && (h.ref(h.ref(t, "link"), "prev") == h.ref(t, "link"))) && ((((wholeInvariant()
            && h.is(t, "live")) && (h.ref(h.ref(t, "link"), "queue") != null)) && (0 <= state))
            && (state <= 7));
    }

    // Queue.isEmpty
    private boolean c324(Object[] arguments) {
        Object q = arguments[1];
        return (wholeInvariant() && words.head(q));
    }

    // Queue.first
    private boolean c325(Object[] arguments) {
        Object q = arguments[1];
        return (wholeInvariant() && words.head(q));
    }

    // ReadyBits.set
    private boolean c326(Object[] arguments) {
        long domain = (int) arguments[1];
        long priority = (int) arguments[2];
        return ((((0 <= domain) && (domain <= 15)) && (0 <= priority)) && (priority <= 255));
    }

    // ReadyBits.clear
    private boolean c327(Object[] arguments) {
        long domain = (int) arguments[1];
        long priority = (int) arguments[2];
        return ((((0 <= domain) && (domain <= 15)) && (0 <= priority)) && (priority <= 255));
    }

    // ReadyBits.highest
    private boolean c328(Object[] arguments) {
        long domain = (int) arguments[1];
        return ((wholeInvariant() && (0 <= domain)) && (domain <= 15));
    }

    // Reply.createMaster
    private boolean c329(Object[] arguments) {
        Object t = arguments[1];
        return ((wholeInvariant() && h.is(t, "live")) && (h.ref(t, "master") != h.ref(k, "root")));
    }

    // Reply.expect
    private boolean c330(Object[] arguments) {
        Object s = arguments[1];
        Object r = arguments[2];
        return (((h.num(h.ref(s, "master"), "type") == Slot.REPLY)
            && (h.num(h.ref(r, "caller"), "type") == Slot.NULL))
            && (h.ref(r, "caller") != h.ref(k, "root"))) && (((wholeInvariant() && h.is(s, "live"))
            && h.is(r, "live")) && (h.ref(h.ref(s, "link"), "queue") == null));
    }

    // Reply.cancel
    private boolean c331(Object[] arguments) {
        Object t = arguments[1];
        return (h.ref(h.ref(t, "link"), "queue") == null) && (((wholeInvariant()
            && h.is(t, "live")) && (h.ref(t, "master") != h.ref(k, "root")))
            && (h.ref(t, "master") != h.ref(k, "scratch")));
    }

    // Reply.ofCaller
    private boolean c332(Object[] arguments) {
        return (!(h.num(h.ref(h.ref(k, "current"), "caller"), "type") == Slot.REPLY)
            || ((h.num(h.ref(h.ref(h.ref(k, "current"), "caller"), "replyTcb"), "state")
              == Abi.BLOCKED_ON_REPLY)
            && (h.ref(h.ref(h.ref(h.ref(h.ref(k, "current"), "caller"), "replyTcb"), "link"),
              "queue") == null))) && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Reply.send
    private boolean c333(Object[] arguments) {
        Object reply = arguments[1];
        return (h.is(reply, "live") && (h.num(reply, "type") == Slot.REPLY))
            && ((h.num(h.ref(reply, "replyTcb"), "state") == Abi.BLOCKED_ON_REPLY)
            && (h.ref(h.ref(h.ref(reply, "replyTcb"), "link"), "queue") == null))
            && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Retire.done
    private boolean c334(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Retire.handler
    private boolean c335(Object[] arguments) {
        long irq = (int) arguments[1];
        return words.idle() && ((wholeInvariant() && (0 <= irq)) && (irq <= 159));
    }

    // Retire.object
    private boolean c336(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (s != h.ref(k, "scratch")));
    }

    // Retire.queue
    private boolean c337(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && ((h.num(s, "type") == Slot.ENDPOINT)
            || (h.num(s, "type") == Slot.NOTIFICATION)));
    }

    // Retire.begun
    private boolean c338(Object[] arguments) {
        Object s = arguments[1];
        return h.is(s, "live");
    }

    // Retire.mark
    private boolean c339(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Retire.waiters
    private boolean c340(Object[] arguments) {
        Object s = arguments[1];
        Object q = arguments[2];
        return words.idle() && (((((wholeInvariant() && h.is(s, "live"))
            && (s != h.ref(k, "root"))) && (s != h.ref(k, "scratch"))) && words.head(q))
            && ((h.num(s, "type") == Slot.ENDPOINT) || (h.num(s, "type") == Slot.NOTIFICATION)));
    }

    // Retire.close
    private boolean c341(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && ((h.num(s, "type") == Slot.ENDPOINT) || (h.num(s, "type") == Slot.NOTIFICATION)));
    }

    // Retire.spaces
    private boolean c342(Object[] arguments) {
        Object s = arguments[1];
        return words.idle() && (((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")))
            && (h.num(s, "type") == Slot.ASID_POOL));
    }

    // Rotate.decode
    private boolean c343(Object[] arguments) {
        Object dest = arguments[2];
        return (words.extraSlots() && words.idle()) && (((wholeInvariant() && h.is(dest, "live"))
            && (dest != h.ref(k, "scratch"))) && (dest != h.ref(k, "root")));
    }

    // Rotate.check
    private boolean c344(Object[] arguments) {
        Object src = arguments[1];
        Object pivot = arguments[2];
        Object dest = arguments[3];
        return (((wholeInvariant() && h.is(src, "live")) && h.is(pivot, "live"))
            && h.is(dest, "live"));
    }

    // Rotate.rotate
    private boolean c345(Object[] arguments) {
        Object src = arguments[1];
        Object pivot = arguments[3];
        Object dest = arguments[5];
        return ((h.num(src, "type") != Slot.NULL) && (h.num(pivot, "type") != Slot.NULL))
            && (((src == dest) || (h.num(dest, "type") == Slot.NULL)) && words.idle())
            && (((((wholeInvariant() && h.is(src, "live")) && h.is(pivot, "live"))
            && h.is(dest, "live")) && (pivot != src)) && (pivot != dest));
    }

    // Scheduler.runnable
    private boolean c346(Object[] arguments) {
        Object t = arguments[1];
        return h.is(t, "live");
    }

    // Scheduler.queueOf
    private boolean c347(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Scheduler.ready
    private boolean c348(Object[] arguments) {
        Object t = arguments[1];
        return ((wholeInvariant() && h.is(t, "live")) && ((h.num(t, "state") == Abi.RUNNING)
            || (h.num(t, "state") == Abi.RESTART)));
    }

    // Scheduler.readyFirst
    private boolean c349(Object[] arguments) {
        Object t = arguments[1];
        return ((wholeInvariant() && h.is(t, "live")) && ((h.num(t, "state") == Abi.RUNNING)
            || (h.num(t, "state") == Abi.RESTART)));
    }

    // Scheduler.remove
    private boolean c350(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Scheduler.possibleSwitch
    private boolean c351(Object[] arguments) {
        Object t = arguments[1];
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && h.is(t, "live")) && ((h.num(t, "state") == Abi.RUNNING)
            || (h.num(t, "state") == Abi.RESTART)));
    }

    // Scheduler.reschedule
    private boolean c352(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && wholeInvariant();
    }

    // Scheduler.pending
    private boolean c353(Object[] arguments) {
        return true;
    }

    // Scheduler.stopped
    private boolean c354(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Scheduler.yield
    private boolean c355(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (wholeInvariant()
            && ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)));
    }

    // Scheduler.tick
    private boolean c356(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && wholeInvariant();
    }

    // Scheduler.slice
    private boolean c357(Object[] arguments) {
        Object t = arguments[1];
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && h.is(t, "live")) && (h.num(t, "state") == Abi.RUNNING));
    }

    // Scheduler.schedule
    private boolean c358(Object[] arguments) {
        return (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART)))
            && Heap.range(0, 4096, i -> (!(((i % 32) == 31) ? (h.num(h.ref(k, "readyBits"),
              (i / 32)) < 0) : Heap.bit(h.num(h.ref(k, "readyBits"), (i / 32)), (i % 32)))
            || (h.ref(h.ref(h.ref(k, "ready"), i), "next") != h.ref(h.ref(k, "ready"), i))))
            && Heap.range(0, 128, i -> (!Heap.bit(h.num(h.ref(k, "readySummary"), (i / 8)),
              (i % 8)) || (h.num(h.ref(k, "readyBits"), i) != 0)))
            && Heap.range(0, 16, i -> ((0 <= h.num(h.ref(k, "readySummary"), i))
            && (h.num(h.ref(k, "readySummary"), i) < 256)))
            && ((h.ref(k, "domainScheduleDomain") != null)
            && (h.length(h.ref(k, "domainScheduleDomain")) == 100))
            && ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100))
            && ((0 <= h.num(k, "domainIndex"))
            && (h.num(k, "domainIndex") < (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)))
            && ((0 <= h.num(k, "domainStart"))
            && (h.num(k, "domainStart") < Abi.DOMAIN_SCHEDULE_ENTRIES))
            && Heap.range(0, Abi.DOMAIN_SCHEDULE_ENTRIES, i -> ((0 <= h.num(h.ref(k,
              "domainScheduleDomain"), i)) && (h.num(h.ref(k, "domainScheduleDomain"), i) <= 15)))
            && wholeInvariant();
    }

    // Scheduler.take
    private boolean c359(Object[] arguments) {
        Object candidate = arguments[1];
        Object old = arguments[2];
        return ((h.num(candidate, "state") == Abi.RUNNING)
            || (h.num(candidate, "state") == Abi.RESTART)) && ((wholeInvariant()
            && h.is(candidate, "live")) && h.is(old, "live"));
    }

    // Scheduler.choose
    private boolean c360(Object[] arguments) {
        return Heap.range(0, 4096, i -> (!(((i % 32) == 31) ? (h.num(h.ref(k, "readyBits"),
              (i / 32)) < 0) : Heap.bit(h.num(h.ref(k, "readyBits"), (i / 32)), (i % 32)))
            || (h.ref(h.ref(h.ref(k, "ready"), i), "next") != h.ref(h.ref(k, "ready"), i))))
            && Heap.range(0, 128, i -> (!Heap.bit(h.num(h.ref(k, "readySummary"), (i / 8)),
              (i % 8)) || (h.num(h.ref(k, "readyBits"), i) != 0)))
            && Heap.range(0, 16, i -> ((0 <= h.num(h.ref(k, "readySummary"), i))
            && (h.num(h.ref(k, "readySummary"), i) < 256)))
            && ((h.ref(k, "domainScheduleDomain") != null)
            && (h.length(h.ref(k, "domainScheduleDomain")) == 100))
            && ((h.ref(k, "domainScheduleLow") != null)
            && (h.length(h.ref(k, "domainScheduleLow")) == 100))
            && ((h.ref(k, "domainScheduleHigh") != null)
            && (h.length(h.ref(k, "domainScheduleHigh")) == 100))
            && ((0 <= h.num(k, "domainIndex"))
            && (h.num(k, "domainIndex") < (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)))
            && ((0 <= h.num(k, "domainStart"))
            && (h.num(k, "domainStart") < Abi.DOMAIN_SCHEDULE_ENTRIES))
            && Heap.range(0, Abi.DOMAIN_SCHEDULE_ENTRIES, i -> ((0 <= h.num(h.ref(k,
              "domainScheduleDomain"), i)) && (h.num(h.ref(k, "domainScheduleDomain"), i) <= 15)))
            && wholeInvariant();
    }

    // Scheduler.switchTo
    private boolean c361(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // Scheduler.activate
    private boolean c362(Object[] arguments) {
        return wholeInvariant();
    }

    // Slots.fill
    private boolean c363(Object[] arguments) {
        Object from = arguments[1];
        Object dest = arguments[2];
        return ((dest != h.ref(k, "root")) && (h.num(from, "type") != Slot.NULL))
            && ((((wholeInvariant() && h.is(from, "live")) && h.is(dest, "live"))
            && (from != dest)) && (h.ref(dest, "next") == dest));
    }

    // Slots.empty
    private boolean c364(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (h.ref(s, "next") == s))
            && (s != h.ref(k, "root")));
    }

    // Slots.insertCopy
    private boolean c365(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return ((h.num(src, "type") != Slot.NULL) && (h.num(dest, "type") != Slot.NULL))
            && (words.inRing(src) && words.sameMemory(dest, src)) && ((((wholeInvariant()
            && h.is(src, "live")) && h.is(dest, "live")) && (src != dest))
            && (h.ref(dest, "next") == dest));
    }

    // Slots.copyInto
    private boolean c366(Object[] arguments) {
        Object cap = arguments[1];
        Object src = arguments[2];
        Object dest = arguments[3];
        return ((((dest != src) && (dest != cap)) && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && ((h.num(src, "type") != Slot.NULL)
            && (h.num(cap, "type") != Slot.NULL)) && (words.inRing(src)
            && words.sameMemory(cap, src)) && ((((wholeInvariant() && h.is(cap, "live"))
            && h.is(src, "live")) && h.is(dest, "live")) && (h.ref(dest, "next") == dest));
    }

    // Slots.insertOriginal
    private boolean c367(Object[] arguments) {
        Object parent = arguments[1];
        Object dest = arguments[2];
        return (((h.num(parent, "type") != Slot.NULL) || (parent == h.ref(k, "root")))
            && (h.num(dest, "type") != Slot.NULL)) && (words.inRing(parent) && words.apart(dest))
            && ((((wholeInvariant() && h.is(parent, "live")) && h.is(dest, "live"))
            && (parent != dest)) && (h.ref(dest, "next") == dest));
    }

    // Slots.revocableCopy
    private boolean c368(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return ((wholeInvariant() && h.is(src, "live")) && h.is(dest, "live"));
    }

    // Slots.setFullIfShared
    private boolean c369(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return (words.inRing(src) && words.sameMemory(dest, src)) && (((wholeInvariant()
            && h.is(src, "live")) && h.is(dest, "live")) && (src != dest));
    }

    // Slots.fillUp
    private boolean c370(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.UNTYPED))
            && (h.ref(s, "next") != s));
    }

    // Slots.move
    private boolean c371(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return (((h.num(src, "type") != Slot.NULL) && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && (((wholeInvariant() && h.is(src, "live"))
            && h.is(dest, "live")) && (src != dest));
    }

    // Slots.moveWithData
    private boolean c372(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return (((h.num(src, "type") != Slot.NULL) && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && (((wholeInvariant() && h.is(src, "live"))
            && h.is(dest, "live")) && (src != dest));
    }

    // Slots.takePlace
    private boolean c373(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return (((h.num(src, "type") != Slot.NULL) && (h.num(dest, "type") != Slot.NULL))
            && (src != h.ref(k, "root"))) && words.sameMemory(dest, src) && ((((wholeInvariant()
            && h.is(src, "live")) && h.is(dest, "live")) && (src != dest))
            && (h.ref(dest, "next") == dest));
    }

    // Slots.swap
    private boolean c374(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return (((a != h.ref(k, "root")) && (b != h.ref(k, "root"))) && words.idle())
            && ((((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"))
            && (a != h.ref(k, "scratch"))) && (b != h.ref(k, "scratch")));
    }

    // Slots.exchange
    private boolean c375(Object[] arguments) {
        Object a = arguments[1];
        Object b = arguments[2];
        return (((a != h.ref(k, "root")) && (b != h.ref(k, "root"))) && words.idle())
            && ((h.num(a, "type") != Slot.NULL) && (h.num(b, "type") != Slot.NULL))
            && (((((wholeInvariant() && h.is(a, "live")) && h.is(b, "live"))
            && (a != h.ref(k, "scratch"))) && (b != h.ref(k, "scratch"))) && (a != b));
    }

    // Slots.carryPast
    private boolean c376(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        Object other = arguments[3];
        return (((h.num(src, "type") != Slot.NULL) && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && ((h.is(other, "live") && (other != src))
            && (other != dest)) && (((wholeInvariant() && h.is(src, "live")) && h.is(dest, "live"))
            && (src != dest));
    }

    // Slots.carry
    private boolean c377(Object[] arguments) {
        Object src = arguments[1];
        Object dest = arguments[2];
        return (((h.num(src, "type") != Slot.NULL) && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && (((wholeInvariant() && h.is(src, "live"))
            && h.is(dest, "live")) && (src != dest));
    }

    // Slots.clear
    private boolean c378(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (s != h.ref(k, "root")));
    }

    // Syscall.handle
    private boolean c379(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.num(h.ref(k, "current"), "state") == Abi.RUNNING))
            && ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule")) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Syscall.receive
    private boolean c380(Object[] arguments) {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && (h.ref(h.ref(k, "current"), "caller") != h.ref(k, "root")))
            && h.all("Tcb", x -> (!((h.is(x, "live") && (h.num(x, "state") == Abi.BLOCKED_ON_SEND))
            && h.is(x, "blockingCall")) || (h.num(h.ref(x, "master"), "type") == Slot.REPLY)))
            && h.all("Tcb", x -> (!(h.is(x, "live")
            && (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || ((h.num(h.ref(x, "caller"), "type") == Slot.NULL)
            && (h.ref(x, "caller") != h.ref(k, "root")))))
            && ((h.num(h.ref(h.ref(k, "current"), "master"), "type") == Slot.REPLY)
            && (h.ref(k, "candidate") != h.ref(k, "current"))) && (!(h.ref(k, "candidate") != null)
            || ((h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && words.idle()) && words.settled());
    }

    // Syscall.receivable
    private boolean c381(Object[] arguments) {
        Object t = arguments[1];
        Object s = arguments[2];
        return ((wholeInvariant() && h.is(t, "live")) && h.is(s, "live"));
    }

    // ThreadBuffer.decode
    private boolean c382(Object[] arguments) {
        Object slot = arguments[2];
        return (words.idle() && (h.ref(k, "candidate") == null))
            && ((h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "scratch")))
            && h.all("Slot", x -> (!((h.is(x, "live") && h.is(x, "revocable"))
            && !h.is(x, "firstBadged")) || (((h.num(x, "type") == Slot.ENDPOINT)
            || (h.num(x, "type") == Slot.NOTIFICATION)) || (h.num(x, "type") == Slot.ASID_POOL))))
            && (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.THREAD))
            && words.extraSlots());
    }

    // ThreadBuffer.check
    private boolean c383(Object[] arguments) {
        Object frame = arguments[1];
        return words.idle() && (wholeInvariant() && h.is(frame, "live"));
    }

    // ThreadBuffer.set
    private boolean c384(Object[] arguments) {
        Object slot = arguments[1];
        Object frame = arguments[2];
        long address = (int) arguments[3];
        return (words.idle() && (h.ref(k, "candidate") == null)) && (!(address != 0)
            || (h.num(frame, "type") == Slot.FRAME))
            && ((h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "scratch")))
            && h.all("Slot", x -> (!((h.is(x, "live") && h.is(x, "revocable"))
            && !h.is(x, "firstBadged")) || (((h.num(x, "type") == Slot.ENDPOINT)
            || (h.num(x, "type") == Slot.NOTIFICATION)) || (h.num(x, "type") == Slot.ASID_POOL))))
            && (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.THREAD))
            && h.is(frame, "live"));
    }

    // ThreadControl.decode
    private boolean c385(Object[] arguments) {
        Object t = arguments[3];
        boolean call = (boolean) arguments[4];
        return (!call || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)))
            && (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && h.is(t, "live")) && words.extraSlots());
    }

    // ThreadControl.decodePriority
    private boolean c386(Object[] arguments) {
        Object t = arguments[3];
        return (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && h.is(t, "live")) && words.extraSlots());
    }

    // ThreadControl.decodeParameters
    private boolean c387(Object[] arguments) {
        Object t = arguments[2];
        return (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && ((wholeInvariant()
            && h.is(t, "live")) && words.extraSlots());
    }

    // ThreadControl.checkPriority
    private boolean c388(Object[] arguments) {
        Object authority = arguments[2];
        return (wholeInvariant() && h.is(authority, "live"));
    }

    // ThreadControl.decodeBind
    private boolean c389(Object[] arguments) {
        Object t = arguments[1];
        return ((wholeInvariant() && h.is(t, "live")) && words.extraSlots());
    }

    // ThreadControl.decodeUnbind
    private boolean c390(Object[] arguments) {
        Object t = arguments[1];
        return (wholeInvariant() && h.is(t, "live"));
    }

    // ThreadControl.decodeTls
    private boolean c391(Object[] arguments) {
        Object t = arguments[2];
        return (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (wholeInvariant()
            && h.is(t, "live"));
    }

    // ThreadControl.decodeFlags
    private boolean c392(Object[] arguments) {
        Object t = arguments[2];
        boolean call = (boolean) arguments[3];
        return (!call || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART))) && (wholeInvariant()
            && h.is(t, "live"));
    }

    // ThreadRegisters.contextRegister
    private boolean c393(Object[] arguments) {
        long i = (int) arguments[0];
        return ((0 <= i) && (i < Abi.CONTEXT_WORDS));
    }

    // ThreadRegisters.decode
    private boolean c394(Object[] arguments) {
        Object t = arguments[3];
        boolean call = (boolean) arguments[4];
        return words.idle() && (((h.ref(t, "master") != h.ref(k, "root"))
            && (h.ref(t, "master") != h.ref(k, "scratch"))) && (h.ref(k, "candidate") == null))
            && (!call || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)))
            && h.all("Tcb", x -> (!(h.is(x, "live") && (((h.num(x, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(x, "state") == Abi.BLOCKED_ON_NOTIFICATION)))
            || (h.ref(h.ref(x, "link"), "queue") != null))) && ((wholeInvariant()
            && h.is(t, "live")) && words.extraSlots());
    }

    // ThreadRegisters.decodeRead
    private boolean c395(Object[] arguments) {
        Object t = arguments[2];
        boolean call = (boolean) arguments[3];
        return words.idle() && (!call || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART))) && (wholeInvariant()
            && h.is(t, "live"));
    }

    // ThreadRegisters.read
    private boolean c396(Object[] arguments) {
        Object t = arguments[1];
        long n = (int) arguments[2];
        return ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)) && (((wholeInvariant()
            && h.is(t, "live")) && (0 <= n)) && (n <= Abi.CONTEXT_WORDS));
    }

    // ThreadRegisters.decodeWrite
    private boolean c397(Object[] arguments) {
        Object t = arguments[2];
        return words.idle() && ((h.ref(t, "master") != h.ref(k, "root"))
            && (h.ref(t, "master") != h.ref(k, "scratch"))) && h.all("Tcb", x -> (!(h.is(x, "live")
            && (((h.num(x, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(x, "state") == Abi.BLOCKED_ON_NOTIFICATION)))
            || (h.ref(h.ref(x, "link"), "queue") != null))) && ((wholeInvariant()
            && h.is(t, "live")) && (h.ref(k, "candidate") == null));
    }

    // ThreadRegisters.write
    private boolean c398(Object[] arguments) {
        Object t = arguments[1];
        long n = (int) arguments[2];
        return (((wholeInvariant() && h.is(t, "live")) && (0 <= n)) && (n <= Abi.CONTEXT_WORDS));
    }

    // ThreadRegisters.decodeCopy
    private boolean c399(Object[] arguments) {
        Object t = arguments[2];
        return words.idle() && ((h.ref(t, "master") != h.ref(k, "root"))
            && (h.ref(t, "master") != h.ref(k, "scratch"))) && h.all("Tcb", x -> (!(h.is(x, "live")
            && (((h.num(x, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(x, "state") == Abi.BLOCKED_ON_NOTIFICATION)))
            || (h.ref(h.ref(x, "link"), "queue") != null))) && (((wholeInvariant()
            && h.is(t, "live")) && words.extraSlots()) && (h.ref(k, "candidate") == null));
    }

    // ThreadRegisters.copy
    private boolean c400(Object[] arguments) {
        Object from = arguments[1];
        Object t = arguments[2];
        return words.idle() && ((h.ref(t, "master") != h.ref(k, "root"))
            && (h.ref(t, "master") != h.ref(k, "scratch"))) && h.all("Tcb", x -> (!(h.is(x, "live")
            && (((h.num(x, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(x, "state") == Abi.BLOCKED_ON_NOTIFICATION)))
            || (h.ref(h.ref(x, "link"), "queue") != null))) && (((wholeInvariant()
            && h.is(from, "live")) && h.is(t, "live")) && (h.ref(k, "candidate") == null));
    }

    // ThreadRegisters.copyRange
    private boolean c401(Object[] arguments) {
        Object from = arguments[1];
        Object t = arguments[2];
        long first = (int) arguments[3];
        long end = (int) arguments[4];
        return (((0 <= first) && (first <= end)) && (end <= Abi.CONTEXT_WORDS))
            && ((wholeInvariant() && h.is(from, "live")) && h.is(t, "live"));
    }

    // ThreadSpace.decode
    private boolean c402(Object[] arguments) {
        Object slot = arguments[3];
        return (words.idle() && (h.ref(k, "candidate") == null))
            && ((h.ref(h.ref(slot, "thread"), "cspace") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "cspace") != h.ref(k, "scratch")))
            && ((h.ref(h.ref(slot, "thread"), "vspace") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "vspace") != h.ref(k, "scratch")))
            && ((h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "scratch")))
            && ((slot != h.ref(h.ref(slot, "thread"), "cspace"))
            && (slot != h.ref(h.ref(slot, "thread"), "vspace")))
            && (((h.ref(h.ref(k, "extraCap"), 1) != h.ref(h.ref(slot, "thread"), "cspace"))
            && (h.ref(h.ref(k, "extraCap"), 2) != h.ref(h.ref(slot, "thread"), "cspace")))
            && (h.ref(h.ref(k, "extraCap"), 2) != h.ref(h.ref(slot, "thread"), "vspace")))
            && h.all("Slot", x -> (!((h.is(x, "live") && h.is(x, "revocable"))
            && !h.is(x, "firstBadged")) || (((h.num(x, "type") == Slot.ENDPOINT)
            || (h.num(x, "type") == Slot.NOTIFICATION)) || (h.num(x, "type") == Slot.ASID_POOL))))
            && (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.THREAD))
            && words.extraSlots());
    }

    // ThreadSpace.check
    private boolean c403(Object[] arguments) {
        Object t = arguments[1];
        Object cspace = arguments[2];
        Object vspace = arguments[3];
        return words.idle() && (((wholeInvariant() && h.is(t, "live")) && h.is(cspace, "live"))
            && h.is(vspace, "live"));
    }

    // ThreadSpace.checkCopy
    private boolean c404(Object[] arguments) {
        Object src = arguments[1];
        long wanted = (int) arguments[3];
        return words.idle() && ((wholeInvariant() && h.is(src, "live")) && (wanted != Slot.NULL));
    }

    // ThreadSpace.set
    private boolean c405(Object[] arguments) {
        Object slot = arguments[1];
        Object cspace = arguments[2];
        Object vspace = arguments[3];
        return words.idle() && ((h.num(cspace, "type") == Slot.CNODE)
            && (h.num(vspace, "type") == Slot.PAGE_DIRECTORY))
            && ((h.ref(h.ref(slot, "thread"), "cspace") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "cspace") != h.ref(k, "scratch")))
            && ((h.ref(h.ref(slot, "thread"), "vspace") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "vspace") != h.ref(k, "scratch")))
            && ((slot != h.ref(h.ref(slot, "thread"), "cspace"))
            && (slot != h.ref(h.ref(slot, "thread"), "vspace")))
            && (vspace != h.ref(h.ref(slot, "thread"), "cspace"))
            && Heap.range(h.num(h.ref(h.ref(k, "current"), "register"), (Abi.REG_MR0 + 1)),
              (h.num(h.ref(h.ref(k, "current"), "register"), (Abi.REG_MR0 + 1)) + 1), i -> (!(i
              != 0)
            || ((((i < 0) ? (31 - ((((0 - 1) - i) / 8) % 32)) : ((i / 8) % 32)) + h.num(cspace,
              "radix")) <= 32))) && h.all("Slot", x -> (!((h.is(x, "live") && h.is(x, "revocable"))
            && !h.is(x, "firstBadged")) || (((h.num(x, "type") == Slot.ENDPOINT)
            || (h.num(x, "type") == Slot.NOTIFICATION)) || (h.num(x, "type") == Slot.ASID_POOL))))
            && ((((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.THREAD))
            && h.is(cspace, "live")) && h.is(vspace, "live"));
    }

    // ThreadSpace.install
    private boolean c406(Object[] arguments) {
        Object slot = arguments[1];
        Object src = arguments[2];
        Object dest = arguments[3];
        long data = (int) arguments[4];
        return words.idle() && (((h.num(src, "type") == Slot.CNODE)
            || (h.num(src, "type") == Slot.PAGE_DIRECTORY)) || (h.num(src, "type") == Slot.FRAME))
            && ((dest != h.ref(k, "root")) && (dest != h.ref(k, "scratch")))
            && (!((h.num(src, "type") == Slot.CNODE) && (data != 0))
            || ((((data < 0) ? (31 - ((((0 - 1) - data) / 8) % 32))
              : ((data / 8) % 32)) + h.num(src, "radix")) <= 32))
            && h.all("Slot", x -> (!((h.is(x, "live") && h.is(x, "revocable"))
            && !h.is(x, "firstBadged")) || (((h.num(x, "type") == Slot.ENDPOINT)
            || (h.num(x, "type") == Slot.NOTIFICATION)) || (h.num(x, "type") == Slot.ASID_POOL))))
            && ((((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.THREAD))
            && h.is(src, "live")) && h.is(dest, "live"));
    }

    // Threads.setState
    private boolean c407(Object[] arguments) {
        Object t = arguments[1];
        long state = (int) arguments[2];
        return ((((wholeInvariant() && h.is(t, "live"))
            && (h.ref(h.ref(t, "link"), "queue") == null)) && (0 <= state)) && (state <= 7));
    }

    // Threads.suspend
    private boolean c408(Object[] arguments) {
        Object t = arguments[1];
        return words.idle() && (wholeInvariant() && h.is(t, "live"));
    }

    // Threads.restart
    private boolean c409(Object[] arguments) {
        Object t = arguments[1];
        return words.idle() && (!(((h.num(t, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(t, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(t, "state") == Abi.BLOCKED_ON_NOTIFICATION))
            || (h.ref(h.ref(t, "link"), "queue") != null)) && (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (((wholeInvariant()
            && h.is(t, "live")) && (h.ref(t, "master") != h.ref(k, "root")))
            && (h.ref(t, "master") != h.ref(k, "scratch")));
    }

    // Threads.setPriority
    private boolean c410(Object[] arguments) {
        Object t = arguments[1];
        long priority = (int) arguments[2];
        return (!(h.ref(k, "candidate") != null)
            || (((h.ref(h.ref(h.ref(k, "candidate"), "link"), "queue") != null)
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RUNNING))
            || (h.num(h.ref(k, "candidate"), "state") == Abi.RESTART))) && (((wholeInvariant()
            && h.is(t, "live")) && (0 <= priority)) && (priority <= 255));
    }

    // Threads.decode
    private boolean c411(Object[] arguments) {
        Object slot = arguments[3];
        boolean call = (boolean) arguments[4];
        return (words.idle() && (h.ref(k, "candidate") == null))
            && ((h.ref(h.ref(slot, "thread"), "master") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "master") != h.ref(k, "scratch")))
            && ((h.ref(h.ref(slot, "thread"), "cspace") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "cspace") != h.ref(k, "scratch")))
            && ((h.ref(h.ref(slot, "thread"), "vspace") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "vspace") != h.ref(k, "scratch")))
            && ((h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "root"))
            && (h.ref(h.ref(slot, "thread"), "buffer") != h.ref(k, "scratch")))
            && ((slot != h.ref(h.ref(slot, "thread"), "cspace"))
            && (slot != h.ref(h.ref(slot, "thread"), "vspace")))
            && (((h.ref(h.ref(k, "extraCap"), 1) != h.ref(h.ref(slot, "thread"), "cspace"))
            && (h.ref(h.ref(k, "extraCap"), 2) != h.ref(h.ref(slot, "thread"), "cspace")))
            && (h.ref(h.ref(k, "extraCap"), 2) != h.ref(h.ref(slot, "thread"), "vspace")))
            && (!call || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)))
            && h.all("Tcb", x -> (!(h.is(x, "live") && (((h.num(x, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(x, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (h.num(x, "state") == Abi.BLOCKED_ON_NOTIFICATION)))
            || (h.ref(h.ref(x, "link"), "queue") != null)))
            && h.all("Slot", x -> (!((h.is(x, "live") && h.is(x, "revocable"))
            && !h.is(x, "firstBadged")) || (((h.num(x, "type") == Slot.ENDPOINT)
            || (h.num(x, "type") == Slot.NOTIFICATION)) || (h.num(x, "type") == Slot.ASID_POOL))))
            && (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.THREAD))
            && words.extraSlots());
    }

    // Transfer.message
    private boolean c412(Object[] arguments) {
        Object s = arguments[1];
        Object e = arguments[2];
        Object r = arguments[5];
        return ((h.is(s, "live") && h.is(r, "live")) && (!(e != null) || h.is(e, "live")))
            && ((wholeInvariant() && words.idle()) && words.settled());
    }

    // Transfer.normal
    private boolean c413(Object[] arguments) {
        Object s = arguments[1];
        Object e = arguments[2];
        Object r = arguments[4];
        return ((h.is(s, "live") && h.is(r, "live")) && (!(e != null) || h.is(e, "live")))
            && ((wholeInvariant() && words.idle()) && words.settled());
    }

    // Transfer.words
    private boolean c414(Object[] arguments) {
        Object s = arguments[1];
        Object from = arguments[2];
        Object r = arguments[3];
        Object to = arguments[4];
        long length = (int) arguments[5];
        return ((!(from != null) || (h.ref(from, "outside") != null)) && (!(to != null)
            || (h.ref(to, "outside") != null))) && ((((wholeInvariant() && h.is(s, "live"))
            && h.is(r, "live")) && (0 <= length)) && (length <= 120));
    }

    // Untyped.decode
    private boolean c415(Object[] arguments) {
        Object slot = arguments[3];
        return words.extraSlots() && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.UNTYPED)) && (h.ref(slot, "next") != slot));
    }

    // Untyped.checkObject
    private boolean c416(Object[] arguments) {
        return wholeInvariant();
    }

    // Untyped.destination
    private boolean c417(Object[] arguments) {
        Object root = arguments[1];
        return (wholeInvariant() && h.is(root, "live"));
    }

    // Untyped.checkWindow
    private boolean c418(Object[] arguments) {
        Object node = arguments[1];
        return ((wholeInvariant() && h.is(node, "live")) && (h.num(node, "type") == Slot.CNODE));
    }

    // Untyped.allEmpty
    private boolean c419(Object[] arguments) {
        Object node = arguments[1];
        long offset = (int) arguments[2];
        long count = (int) arguments[3];
        return ((((0 <= offset) && (0 <= count)) && (count <= 256))
            && ((offset + count) <= (1L << h.num(node, "radix")))) && ((wholeInvariant()
            && h.is(node, "live")) && (h.num(node, "type") == Slot.CNODE));
    }

    // Untyped.retype
    private boolean c420(Object[] arguments) {
        Object slot = arguments[1];
        long type = (int) arguments[2];
        long sizeBits = (int) arguments[3];
        Object node = arguments[4];
        long offset = (int) arguments[5];
        long count = (int) arguments[6];
        return ((((0 <= type) && (type < Abi.OBJECT_COUNT)) && (0 <= sizeBits))
            && (sizeBits <= 31)) && (!(type == Abi.OBJECT_UNTYPED) || ((4 <= sizeBits)
            && (sizeBits <= 29))) && (!(type == Abi.OBJECT_CNODE) || ((1 <= sizeBits)
            && (sizeBits <= 25))) && (((h.is(node, "live") && (h.num(node, "type") == Slot.CNODE))
            && (1 <= count)) && (count <= 256)) && ((0 <= offset)
            && ((offset + count) <= (1L << h.num(node, "radix"))))
            && words.window(node, offset, (offset + count)) && (((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED))
            && (h.ref(slot, "next") != slot));
    }

    // Untyped.reset
    private boolean c421(Object[] arguments) {
        Object slot = arguments[1];
        return (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED))
            && (h.ref(slot, "next") != slot));
    }

    // Untyped.resetChunk
    private boolean c422(Object[] arguments) {
        Object slot = arguments[1];
        return (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED))
            && (0 < h.num(slot, "untypedFree")));
    }

    // Untyped.cleanToRam
    private boolean c423(Object[] arguments) {
        long place = (int) arguments[1];
        long bits = (int) arguments[2];
        return (((wholeInvariant() && (0 <= place)) && (0 <= bits)) && (bits <= 30));
    }

    // Untyped.createAll
    private boolean c424(Object[] arguments) {
        Object slot = arguments[1];
        long type = (int) arguments[2];
        long bits = (int) arguments[3];
        Object node = arguments[4];
        long from = (int) arguments[5];
        long to = (int) arguments[6];
        return (h.is(node, "live") && (h.num(node, "type") == Slot.CNODE)) && ((((0 <= from)
            && (from < to)) && ((to - from) <= 256)) && (to <= (1L << h.num(node, "radix"))))
            && words.window(node, from, to) && ((words.sized(type, bits) && (4 <= bits))
            && (bits <= 29)) && (!h.is(slot, "untypedDevice") || ((type == Abi.OBJECT_UNTYPED)
            || ((6 <= type) && (type <= 9))))
            && (((to - from) * (1L << (bits - 4))) <= ((1L << (h.num(slot,
              "untypedBits") - 4)) - h.num(slot, "untypedFree")))
            && ((1L << (h.num(slot, "untypedBits") - 4)) <= 33554432) && (((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED))
            && (h.ref(slot, "next") != slot));
    }

    // Untyped.firstPlace
    private boolean c425(Object[] arguments) {
        Object slot = arguments[1];
        long bits = (int) arguments[2];
        long count = (int) arguments[3];
        return ((((4 <= bits) && (bits <= 29)) && (1 <= count)) && (count <= 256))
            && ((count * (1L << (bits - 4))) <= ((1L << (h.num(slot,
              "untypedBits") - 4)) - h.num(slot, "untypedFree"))) && ((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED));
    }

    // Untyped.nextPlace
    private boolean c426(Object[] arguments) {
        Object slot = arguments[1];
        long place = (int) arguments[2];
        long bits = (int) arguments[3];
        long left = (int) arguments[4];
        return ((((4 <= bits) && (bits <= 29)) && (1 <= left)) && (left <= 256))
            && (((h.num(slot, "untypedBase") + h.num(slot, "untypedFree")) <= place)
            && words.aligned(place, bits))
            && ((place + (left * (1L << (bits - 4)))) <= (h.num(slot,
              "untypedBase") + (1L << (h.num(slot, "untypedBits") - 4)))) && ((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED));
    }

    // Untyped.createNext
    private boolean c427(Object[] arguments) {
        Object slot = arguments[1];
        long type = (int) arguments[2];
        long place = (int) arguments[3];
        long bits = (int) arguments[4];
        Object node = arguments[5];
        long from = (int) arguments[6];
        long to = (int) arguments[7];
        return (h.is(node, "live") && (h.num(node, "type") == Slot.CNODE)) && ((((0 <= from)
            && (from < to)) && ((to - from) <= 256)) && (to <= (1L << h.num(node, "radix"))))
            && words.window(node, from, to) && ((words.sized(type, bits) && (4 <= bits))
            && (bits <= 29)) && (!h.is(slot, "untypedDevice") || ((type == Abi.OBJECT_UNTYPED)
            || ((6 <= type) && (type <= 9))))
            && (((h.num(slot, "untypedBase") + h.num(slot, "untypedFree")) <= place)
            && words.aligned(place, bits))
            && ((place + ((to - from) * (1L << (bits - 4)))) <= (h.num(slot,
              "untypedBase") + (1L << (h.num(slot, "untypedBits") - 4))))
            && ((1L << (h.num(slot, "untypedBits") - 4)) <= 33554432) && (((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED))
            && (h.ref(slot, "next") != slot));
    }

    // Untyped.emptySlot
    private boolean c428(Object[] arguments) {
        Object node = arguments[1];
        long from = (int) arguments[2];
        long to = (int) arguments[3];
        return (((0 <= from) && (from < to)) && (to <= (1L << h.num(node, "radix"))))
            && words.window(node, from, to) && ((wholeInvariant() && h.is(node, "live"))
            && (h.num(node, "type") == Slot.CNODE));
    }

    // Untyped.createOne
    private boolean c429(Object[] arguments) {
        Object slot = arguments[1];
        long type = (int) arguments[2];
        long place = (int) arguments[3];
        long bits = (int) arguments[4];
        Object dest = arguments[5];
        return (((h.is(dest, "live") && (h.num(dest, "type") == Slot.NULL))
            && (dest != h.ref(k, "root"))) && (h.ref(dest, "next") == dest))
            && ((words.sized(type, bits) && (4 <= bits)) && (bits <= 29))
            && (!h.is(slot, "untypedDevice") || ((type == Abi.OBJECT_UNTYPED) || ((6 <= type)
            && (type <= 9))))
            && (((h.num(slot, "untypedBase") + h.num(slot, "untypedFree")) <= place)
            && words.aligned(place, bits))
            && ((place + (1L << (bits - 4))) <= (h.num(slot, "untypedBase") + (1L << (h.num(slot,
              "untypedBits") - 4)))) && (((1L << (h.num(slot, "untypedBits") - 4)) <= 33554432)
            && (place <= 268435455)) && (((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.UNTYPED)) && (h.ref(slot, "next") != slot));
    }

    // Untyped.take
    private boolean c430(Object[] arguments) {
        Object slot = arguments[1];
        long place = (int) arguments[2];
        long bits = (int) arguments[3];
        return (((4 <= bits) && (bits <= 29))
            && ((h.num(slot, "untypedBase") + h.num(slot, "untypedFree")) <= place))
            && ((place + (1L << (bits - 4))) <= (h.num(slot, "untypedBase") + (1L << (h.num(slot,
              "untypedBits") - 4)))) && ((1L << (h.num(slot, "untypedBits") - 4)) <= 33554432)
            && (((wholeInvariant() && h.is(slot, "live")) && (h.num(slot, "type") == Slot.UNTYPED))
            && (h.ref(slot, "next") != slot));
    }

    // VSpace.decode
    private boolean c431(Object[] arguments) {
        long length = (int) arguments[2];
        Object slot = arguments[3];
        boolean call = (boolean) arguments[4];
        return (!(h.num(slot, "type") == Slot.PAGE_TABLE)
            || ((0 <= h.num(h.ref(slot, "pageTable"), "place"))
            && (h.num(h.ref(slot, "pageTable"), "place") <= 268435455))) && (!call
            || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("AsidPool", p -> Heap.range(0, 1024, i -> h.all("Pde", e -> (!((h.ref(e,
              "whole") == h.ref(h.ref(p, "directory"), i)) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))))) && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid"))
            && (h.num(x, "asid") <= 131071)) && (0 <= h.num(x, "frameAsid")))
            && (h.num(x, "frameAsid") <= 131071)) && (0 <= h.num(x, "frameAddress")))
            && (h.num(x, "frameAddress") <= 1048575)) && (0 <= h.num(x, "tableAddress")))
            && (h.num(x, "tableAddress") <= 4095))) && (!((h.num(slot, "type") == Slot.FRAME)
            && (h.num(slot, "frameSize") == Abi.FRAME_LARGE))
            || ((h.num(slot, "frameAddress") % 16) == 0)) && (!((h.num(slot, "type") == Slot.FRAME)
            && (h.num(slot, "frameSize") == Abi.FRAME_SUPERSECTION))
            || ((h.num(slot, "frameAddress") % 4096) == 0)) && (((wholeInvariant()
            && h.is(slot, "live")) && words.extraSlots()) && (((h.num(slot, "type") == Slot.FRAME)
            || (h.num(slot, "type") == Slot.PAGE_TABLE))
            || (h.num(slot, "type") == Slot.PAGE_DIRECTORY)));
    }

    // VSpace.decodeFrame
    private boolean c432(Object[] arguments) {
        long length = (int) arguments[2];
        Object slot = arguments[3];
        boolean call = (boolean) arguments[4];
        return (!call || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            || (h.num(h.ref(k, "current"), "state") == Abi.RESTART)))
            && ((h.ref(k, "asidTable") != null) && (h.length(h.ref(k, "asidTable")) == 128))
            && Heap.range(0, 128, i -> (!(h.ref(h.ref(k, "asidTable"), i) != null)
            || h.is(h.ref(h.ref(k, "asidTable"), i), "live")))
            && h.all("AsidPool", p -> (((h.ref(p, "directory") != null)
            && (h.length(h.ref(p, "directory")) == 1024))
            && Heap.range(0, 1024, i -> (!(h.ref(h.ref(p, "directory"), i) != null)
            || h.is(h.ref(h.ref(p, "directory"), i), "live")))))
            && h.all("AsidPool", p -> Heap.range(0, 1024, i -> h.all("Pde", e -> (!((h.ref(e,
              "whole") == h.ref(h.ref(p, "directory"), i)) && (h.num(e, "type") == Pde.COARSE))
            || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))))) && h.all("Slot", x -> ((((((((0 <= h.num(x, "asid"))
            && (h.num(x, "asid") <= 131071)) && (0 <= h.num(x, "frameAsid")))
            && (h.num(x, "frameAsid") <= 131071)) && (0 <= h.num(x, "frameAddress")))
            && (h.num(x, "frameAddress") <= 1048575)) && (0 <= h.num(x, "tableAddress")))
            && (h.num(x, "tableAddress") <= 4095))) && (!((h.num(slot, "type") == Slot.FRAME)
            && (h.num(slot, "frameSize") == Abi.FRAME_LARGE))
            || ((h.num(slot, "frameAddress") % 16) == 0)) && (!((h.num(slot, "type") == Slot.FRAME)
            && (h.num(slot, "frameSize") == Abi.FRAME_SUPERSECTION))
            || ((h.num(slot, "frameAddress") % 4096) == 0)) && (((wholeInvariant()
            && h.is(slot, "live")) && (h.num(slot, "type") == Slot.FRAME)) && words.extraSlots());
    }

    // VSpace.pde
    private boolean c433(Object[] arguments) {
        return wholeInvariant();
    }

    // VSpace.table
    private boolean c434(Object[] arguments) {
        Object pde = arguments[1];
        return ((h.ref(pde, "whole") != null) && h.is(h.ref(pde, "whole"), "live"))
            && (!(h.num(pde, "type") == Pde.COARSE) || ((((((h.ref(k, "pageTable") != null)
            && (Heap.FIRST <= (h.num(pde, "tableBase") * 64)))
            && (((h.num(pde, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(pde, "tableBase") * 64) - Heap.FIRST))
              != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(pde, "tableBase") * 64) - Heap.FIRST)),
              "live")) && (h.num(pde, "tableBase") <= 4194303)));
    }

    // VSpace.pteIndex
    private boolean c435(Object[] arguments) {
        return true;
    }

    // VSpace.pte
    private boolean c436(Object[] arguments) {
        Object directory = arguments[1];
        return h.all("Pde", e -> (!((h.ref(e, "whole") == directory)
            && (h.num(e, "type") == Pde.COARSE)) || ((((Heap.FIRST <= (h.num(e, "tableBase") * 64))
            && (((h.num(e, "tableBase") * 64) - Heap.FIRST) < h.length(h.ref(k, "pageTable"))))
            && (h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)) != null))
            && h.is(h.ref(h.ref(k, "pageTable"), ((h.num(e, "tableBase") * 64) - Heap.FIRST)),
              "live")))) && (wholeInvariant() && h.is(directory, "live"));
    }

    // VSpace.cleanPdes
    private boolean c437(Object[] arguments) {
        return (h.ref(k, "hw") != null);
    }

    // VSpace.cleanPtes
    private boolean c438(Object[] arguments) {
        return (h.ref(k, "hw") != null);
    }

    // VSpace.unmapFrame
    private boolean c439(Object[] arguments) {
        Object slot = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.FRAME));
    }

    // VSpace.unmapTable
    private boolean c440(Object[] arguments) {
        Object slot = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_TABLE));
    }

    // VSpace.deleteDirectory
    private boolean c441(Object[] arguments) {
        Object slot = arguments[1];
        return words.idle() && ((wholeInvariant() && h.is(slot, "live"))
            && (h.num(slot, "type") == Slot.PAGE_DIRECTORY));
    }

    // Zombies.ofCNode
    private boolean c442(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.CNODE));
    }

    // Zombies.ofThread
    private boolean c443(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.THREAD));
    }

    // Zombies.removable
    private boolean c444(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Zombies.cyclic
    private boolean c445(Object[] arguments) {
        Object s = arguments[1];
        return ((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.ZOMBIE));
    }

    // Zombies.first
    private boolean c446(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.ZOMBIE))
            && (0 < h.num(s, "zombieCount")));
    }

    // Zombies.last
    private boolean c447(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.ZOMBIE))
            && (0 < h.num(s, "zombieCount")));
    }

    // Zombies.is
    private boolean c448(Object[] arguments) {
        Object s = arguments[1];
        return (wholeInvariant() && h.is(s, "live"));
    }

    // Zombies.shrink
    private boolean c449(Object[] arguments) {
        Object s = arguments[1];
        return (((wholeInvariant() && h.is(s, "live")) && (h.num(s, "type") == Slot.ZOMBIE))
            && (0 < h.num(s, "zombieCount")));
    }
}
