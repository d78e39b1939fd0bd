package sel4j.tests.faces;

import java.nio.file.Path;
import sel4j.hosted.HostedSystem;
import sel4j.layout.Generate;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;

/** The proof face beside a hosted system: it makes each kernel entry too. */
class FacesBeside implements HostedSystem.Witness {
    private final Path[] classes;
    BothFaces faces;

    /** Where kernel and views are, compiled for proofs; the first folder wins. */
    FacesBeside(Path... classes) {
        this.classes = classes;
    }

    @Override
    public Hardware watch(Memory memory, Hardware hardware) {
        try {
            faces = new BothFaces(Generate.layout(BothFacesAgreeTest.ROOT), memory, hardware,
                classes);
            return faces.hardware();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void before() {
        try {
            faces.before();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void after(String type, String name, Object result, Object... arguments) {
        try {
            faces.after(type, name, result, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
