// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityBooks;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthorityReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the authority of {@code openssl ca}: a folder as {@code CA.pl} makes it, or a configuration file. */
@Component
public final class OpensslAuthorityReader implements ForeignAuthorityReader {

    /** An index line has some hundred characters. */
    private static final long MAX_INDEX = 256L << 20;

    private final IssuingServices services;

    @Activate
    public OpensslAuthorityReader(@Reference IssuingServices services) {
        this.services = services;
    }

    @Override
    public String title() {
        return "a folder or a configuration of openssl ca";
    }

    @Override
    public boolean recognizes(Path place) {
        return Files.isDirectory(place)
                ? Files.isRegularFile(OpensslFolder.of(place).certificate())
                        && Files.isRegularFile(OpensslFolder.of(place).key())
                : OpensslFolder.isConfiguration(place);
    }

    @Override
    public List<ForeignAuthority> read(Path place, Optional<Secret> passphrase) throws PkiException {
        OpensslFolder files = Files.isDirectory(place) ? OpensslFolder.of(place) : OpensslFolder.configured(place);
        List<X509Certificate> own = services.reader().certificates(bytes(files.certificate()));
        String pem = new String(bytes(files.key()), StandardCharsets.ISO_8859_1);
        List<X509Certificate> chain = Issuers.chain(own.getFirst(), own);
        String name = Optional.ofNullable(place.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("");
        return List.of(new ForeignAuthority(name, chain, key(pem, passphrase), books(files)));
    }

    private PrivateKey key(String pem, Optional<Secret> passphrase) throws PkiException {
        try (Secret secret = passphrase.map(Secret::copy).orElseGet(() -> new Secret(new char[0]))) {
            return services.keys().decrypt(pem, secret);
        }
    }

    private static byte[] bytes(Path file) throws PkiException {
        return Storage.read(file, () -> Files.readAllBytes(file));
    }

    private AuthorityBooks books(OpensslFolder files) throws PkiException {
        if (Files.exists(files.index()) && Storage.read(files.index(), () -> Files.size(files.index())) > MAX_INDEX) {
            throw Storage.failure(files.index(), "it is larger than " + (MAX_INDEX >> 20) + " MiB");
        }
        List<String> index = Files.exists(files.index()) ? ImportedBooks.lines(text(files.index())) : List.of();
        return new AuthorityBooks(index, number(files.serial()), number(files.crlNumber()), issued(files), List.of());
    }

    private static String text(Path file) throws PkiException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static Optional<BigInteger> number(Path file) throws PkiException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Hex.parse(text(file).strip())
                .orElseThrow(() -> Storage.failure(file, "there should be one hexadecimal number, such as 1A2B3C")));
    }

    /** What can be read; openssl itself needs none of it. */
    private List<X509Certificate> issued(OpensslFolder files) throws PkiException {
        if (!Files.isDirectory(files.certificates())) {
            return List.of();
        }
        List<Path> found = Storage.read(files.certificates(), () -> list(files.certificates()));
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path file : found) {
            certificates.addAll(services.reader().certificates(bytes(file)));
        }
        return certificates;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pem"))
                    .sorted()
                    .toList();
        }
    }
}
