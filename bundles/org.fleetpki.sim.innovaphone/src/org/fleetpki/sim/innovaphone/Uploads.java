// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Multipart;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;

/** Takes files with certificates. */
final class Uploads {

    private final Names names;
    private final Memory<State> memory;
    private final Conditions conditions;
    private final X509Module module;
    private final Front front;

    Uploads(Names names, Memory<State> memory, Conditions conditions, X509Module module, Front front) {
        this.names = names;
        this.memory = memory;
        this.conditions = conditions;
        this.module = module;
        this.front = front;
    }

    Outcome trusted(Request request) throws CommandException {
        return module.trust(CertificateFiles.certificates(file(request)));
    }

    /** The answer to a request, or a chain with its key, which is taken over TLS only. */
    Outcome certificate(Request request, Parameters arguments) throws CommandException {
        byte[] file = file(request);
        String target = module.target(arguments);
        Place place = memory.state().place(target);
        if (conditions.isStoreFull()) {
            throw new CommandException("no space left");
        }
        if (place.error().isPresent()) {
            throw new CommandException("request error: " + place.error().get());
        }
        List<X509Certificate> chain = CertificateFiles.certificates(file);
        if (!CertificateFiles.text(file).contains("PRIVATE KEY-----")) {
            return answer(target, Answers.take(place, chain));
        }
        if (!request.secure()) {
            throw new CommandException("a private key is taken over HTTPS only");
        }
        PrivateKey key = key(file);
        Optional<String> objection = Chains.objection(chain, key);
        if (objection.isPresent()) {
            throw new CommandException(objection.get());
        }
        return install(target, place.with(chain, key));
    }

    private Outcome answer(String target, Place result) {
        return result.error().isPresent()
                ? Outcome.refused(result.error().get(), () -> memory.change(state -> state.with(target, result)))
                : install(target, result);
    }

    private Outcome install(String target, Place result) {
        return Outcome.changed(() -> {
            memory.change(state -> state.with(target, result));
            front.present();
        });
    }

    private byte[] file(Request request) throws CommandException {
        return Multipart.part(request, names.get("upload.field"))
                .orElseThrow(() -> new CommandException("the file is missing"))
                .content();
    }

    private static PrivateKey key(byte[] file) throws CommandException {
        try {
            return Pem.privateKey(CertificateFiles.text(file))
                    .orElseThrow(() -> new CommandException("the private key cannot be read"));
        } catch (IOException e) {
            throw new CommandException("the private key cannot be read");
        }
    }
}
