package sel4j.tests;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads classes of some names itself, the first folder first, although the class path has them as
 * well; all others as usual. So two versions of the system run in one virtual machine.
 */
public class Anew extends URLClassLoader {
    private final String names;

    /**
     * A loader.
     *
     * @param names   regular expression of the names of classes that it loads itself
     * @param classes where these lie
     */
    public Anew(String names, List<Path> classes) {
        super(classes.stream().map(Anew::url).toArray(URL[]::new), Anew.class.getClassLoader());
        this.names = names;
    }

    private static URL url(Path p) {
        try {
            return p.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.matches(names)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> c = findLoadedClass(name);
            return c != null ? c : findClass(name);
        }
    }
}
