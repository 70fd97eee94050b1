// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Profiles in YAML files, those of this bundle among them. */
@Component
public final class ProfileFiles implements CertificateProfiles {

    /** The longest of ours has 2 KiB. */
    private static final int MAX_SIZE = 64 << 10;

    private static final String ENDING = ".yaml";

    private static final List<String> BUILT_IN = List.of(
            "device-server",
            "eap-tls-client",
            "intermediate",
            "ocsp-signer",
            "root",
            "root-card",
            "sip-device",
            "small-device",
            "webpki-200",
            "webpki-398",
            "webpki-47");

    private final Map<String, CertificateProfile> builtIn = new LinkedHashMap<>();

    @Activate
    public ProfileFiles() {
        for (String id : BUILT_IN) {
            Problems problems = new Problems();
            CertificateProfile profile = ProfileReader.read(builtInText(id), problems)
                    .orElseThrow(() -> new IllegalStateException(id + ENDING + ": " + problems.list()));
            builtIn.put(profile.id(), profile);
        }
    }

    @Override
    public List<CertificateProfile> builtIn() {
        return List.copyOf(builtIn.values());
    }

    @Override
    public String builtInText(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException(
                    "there is no profile '" + id + "' in the product; there are " + String.join(", ", BUILT_IN));
        }
        try (InputStream in = ProfileFiles.class.getResourceAsStream(id + ENDING)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(id + ENDING + " is a part of this bundle", e);
        }
    }

    @Override
    public List<Problem> check(Path file) throws PkiException {
        Problems problems = new Problems();
        ProfileReader.read(text(file), problems);
        return problems.list();
    }

    @Override
    public CertificateProfile load(Path file) throws PkiException {
        Problems problems = new Problems();
        Optional<CertificateProfile> profile = ProfileReader.read(text(file), problems);
        if (profile.isPresent()) {
            return profile.get();
        }
        List<Problem> found = problems.list();
        String more = found.size() > 1 ? "; " + (found.size() - 1) + " more like this" : "";
        throw new PkiException(new PkiFailure.Malformed(
                "The profile " + file, (found.isEmpty() ? "it is not complete" : found.getFirst()) + more));
    }

    private static String text(Path file) throws PkiException {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new PkiException(new PkiFailure.Malformed(
                        "The profile " + file, "it is larger than " + (MAX_SIZE >> 10) + " KiB, as no profile is"));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PkiException(new PkiFailure.Malformed("The profile " + file, "it is not UTF-8"), e);
        } catch (IOException e) {
            throw new PkiException(new PkiFailure.Storage(file.toString(), "there is no such file to read"), e);
        }
    }

    @Override
    public CertificateProfile find(Path folder, String name) throws PkiException {
        Path own = folder.resolve(name + ENDING);
        if (isId(name) && Files.isRegularFile(own)) {
            return load(own);
        }
        CertificateProfile known = builtIn.get(name);
        if (known != null) {
            return known;
        }
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return load(file);
            }
        } catch (InvalidPathException e) {
            // it is no path either
        }
        throw new PkiException(new PkiFailure.Malformed(
                "The profile '" + name + "'",
                "there is none of that name, and no such file; there are " + String.join(", ", known(folder))));
    }

    private Collection<String> known(Path folder) {
        TreeSet<String> names = new TreeSet<>(builtIn.keySet());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(ENDING))
                        .forEach(file -> names.add(file.substring(0, file.length() - ENDING.length())));
            } catch (IOException e) {
                // then only those of the product are named
            }
        }
        return new ArrayList<>(names);
    }

    private static boolean isId(String name) {
        try {
            ProfileReader.id(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public FromCertificate from(X509Certificate certificate, String id) {
        return ProfileFromCertificate.make(certificate, id);
    }

    @Override
    public String write(CertificateProfile profile) {
        return ProfileWriter.write(profile);
    }
}
