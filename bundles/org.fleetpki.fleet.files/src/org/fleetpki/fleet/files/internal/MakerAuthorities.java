// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Reads the files with certificates of makers' authorities, relative to the fleet file that names them. */
final class MakerAuthorities {

    /** Far beyond any maker's list. */
    private static final int MAX_BYTES = 1 << 20;

    static ValueReader<List<X509Certificate>> files(Path fleetFile) {
        return (value, path, problems) -> Readers.list((element, where, found) -> Readers.text(4096)
                        .read(element, where, found)
                        .flatMap(name -> read(fleetFile, name, new Readers.At(element.place(), where, found))))
                .read(value, path, problems)
                .map(lists -> lists.stream().flatMap(List::stream).distinct().toList());
    }

    private static Optional<List<X509Certificate>> read(Path fleetFile, String name, Readers.At at) {
        try (InputStream in = Files.newInputStream(fleetFile.resolveSibling(name))) {
            byte[] data = in.readNBytes(MAX_BYTES + 1);
            if (data.length > MAX_BYTES) {
                return at.refuse("names a file larger than " + (MAX_BYTES >> 20) + " MB: " + Quote.of(name));
            }
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(data))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            return certificates.isEmpty() ? noCertificate(name, at) : Optional.of(certificates);
        } catch (CertificateException e) {
            return noCertificate(name, at);
        } catch (InvalidPathException e) {
            return at.refuse("is not a file name: " + Quote.of(name));
        } catch (IOException e) {
            return at.refuse("names a file that cannot be read, " + Quote.of(name) + ": " + FileProblem.phrase(e));
        }
    }

    private static Optional<List<X509Certificate>> noCertificate(String name, Readers.At at) {
        return at.refuse("names a file without certificates in PEM or DER: " + Quote.of(name));
    }

    private MakerAuthorities() {}
}
