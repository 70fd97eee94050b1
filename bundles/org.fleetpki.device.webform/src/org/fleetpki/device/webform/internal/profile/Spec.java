// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import tools.jackson.core.JsonPointer;

/** One capability of a family. */
public sealed interface Spec {

    /** What it tells of itself. */
    Traits traits();

    /** Key and request made on the device. */
    record Csr(
            Traits traits,
            boolean writesAlternativeNames,
            boolean requiresAlternativeNames,
            List<Call> create,
            Call request,
            Extract content,
            List<Call> delete,
            List<Call> install)
            implements Spec {

        public Csr {
            create = List.copyOf(create);
            delete = List.copyOf(delete);
            install = List.copyOf(install);
        }
    }

    /** A certificate brought with its key. */
    record Upload(Traits traits, boolean requiresAlternativeNames, List<Call> upload) implements Spec {

        public Upload {
            upload = List.copyOf(upload);
        }
    }

    /** Key and self-signed certificate made on the device. */
    record SelfSigned(Traits traits, List<Call> create) implements Spec {

        public SelfSigned {
            create = List.copyOf(create);
        }
    }

    /**
     * A list of certificates: those of the device, or those that it trusts.
     *
     * @param entries the JSON list in the answer
     * @param certificate where an entry shows the certificate; empty if it shows only a fingerprint
     * @param fingerprint where an entry shows its SHA-256
     * @param kind a word for the kind of certificate, for {@link Https#modes()}
     * @param factory what an entry of the maker has; empty if none can be told
     */
    record Store(
            Traits traits,
            Call list,
            JsonPointer entries,
            JsonPointer id,
            Optional<JsonPointer> certificate,
            Optional<JsonPointer> fingerprint,
            Optional<JsonPointer> kind,
            List<Extract.Equal> factory,
            List<Call> add,
            List<Call> delete)
            implements Spec {

        public Store {
            factory = List.copyOf(factory);
            add = List.copyOf(add);
            delete = List.copyOf(delete);
        }
    }

    /**
     * The web server's settings.
     *
     * @param modes the device's words for a mode, by the kind of certificate served; {@code other} for all others
     */
    record Https(
            Traits traits,
            Call read,
            Extract mode,
            Extract certificate,
            Map<HttpsMode, Map<String, String>> modes,
            List<Call> write)
            implements Spec {

        public Https {
            modes = Map.copyOf(modes);
            write = List.copyOf(write);
        }
    }

    /** The device's own authority. */
    record Authority(Traits traits, Call get, Extract certificate) implements Spec {}

    /** The certificate that comes back. */
    record Default(Traits traits, List<Call> restore) implements Spec {

        public Default {
            restore = List.copyOf(restore);
        }
    }

    /** Starting the device anew. */
    record Restart(Traits traits, List<Call> start) implements Spec {

        public Restart {
            start = List.copyOf(start);
        }
    }

    /** The device's time: a header or text by RFC 9110, or ISO 8601. */
    record Clock(Traits traits, Call get, Extract date) implements Spec {}

    /** The device's own idea of its address and name. */
    record Network(Traits traits, Call get, Extract address, Extract hostName) implements Spec {}
}
