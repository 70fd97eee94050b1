// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The authorities of Java runtimes: of the one that runs this program, or of another by its folder or file. */
@Component(service = TrustStoreFamily.class)
public final class JavaFamily implements TrustStoreFamily {

    static final String ID = "java";

    private final Path runtime;
    private final Path home;

    @Activate
    public JavaFamily() {
        this(Path.of(System.getProperty("java.home")), Surroundings.home());
    }

    JavaFamily(Path runtime, Path home) {
        this.runtime = runtime;
        this.home = home;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Java runtimes (cacerts)";
    }

    @Override
    public List<TrustStore> found(Optional<Secret> password) {
        return file(runtime).map(file -> store(file, password)).stream().toList();
    }

    @Override
    public TrustStore open(String location, Optional<Secret> password) throws PkiException {
        Path place = Places.path(location, home);
        return (Files.isDirectory(place) ? file(place) : real(place))
                .map(file -> store(file, password))
                .orElseThrow(() -> new PkiException(new PkiFailure.Storage(
                        location, "this is neither a file of authorities nor a Java runtime that has one")));
    }

    /** A file jssecacerts takes the place of cacerts (JSSE Reference Guide). */
    private static Optional<Path> file(Path runtime) {
        return Stream.of("lib/security/jssecacerts", "lib/security/cacerts", "jre/lib/security/cacerts")
                .flatMap(name -> real(runtime.resolve(name)).stream())
                .findFirst();
    }

    /** On Debian, cacerts of every runtime leads to the same file. */
    private static Optional<Path> real(Path file) {
        try {
            return Optional.of(file.toRealPath()).filter(Files::isRegularFile);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static TrustStore store(Path file, Optional<Secret> password) {
        return new JavaStore(file, password);
    }
}
