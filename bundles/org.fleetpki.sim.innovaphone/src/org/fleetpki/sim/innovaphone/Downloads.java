// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetpki.sim.Headers;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;

/** The links by which the user interface gives certificates away. */
final class Downloads {

    private final Names names;

    Downloads(Names names) {
        this.names = names;
    }

    /** The file behind a path; empty if that is no such path. */
    Optional<Response> get(Request request, State state) {
        Parameters arguments = Parameters.ofQuery(request);
        int id = number(arguments, "download.id");
        return switch (names.key(request.path()).orElse("")) {
            case "download.servercert" -> {
                String target = arguments.first(names.get("download.target")).orElse(Place.DEVICE);
                yield Optional.of(one(state.place(target).chain(), arguments));
            }
            case "download.trusted" ->
                Optional.of(
                        state.trusted().containsKey(id) ? der(state.trusted().get(id)) : Response.page(404));
            case "download.trusted.all" -> Optional.of(all(state));
            case "download.rejected" ->
                Optional.of(state.rejected().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .map(each -> one(each.chain(), arguments))
                        .orElse(Response.page(404)));
            default -> Optional.empty();
        };
    }

    private static Response all(State state) {
        String pem = state.trusted().values().stream().map(Pem::of).collect(Collectors.joining());
        return Response.of(200, "application/x-pem-file", pem);
    }

    private Response one(List<X509Certificate> chain, Parameters arguments) {
        return IntStream.of(number(arguments, "download.index"))
                .filter(index -> index >= 0 && index < chain.size())
                .mapToObj(chain::get)
                .map(Downloads::der)
                .findFirst()
                .orElse(Response.page(404));
    }

    private int number(Parameters arguments, String key) {
        String text = arguments.text(names.get(key));
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static Response der(X509Certificate certificate) {
        try {
            Headers type = Headers.NONE.with("Content-Type", "application/pkix-cert");
            return new Response(200, type, certificate.getEncoded(), false);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
