// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.Keys;
import org.fleetpki.device.innovaphone.ModuleCommand;
import org.fleetpki.device.innovaphone.RequestForm;
import org.fleetpki.device.innovaphone.RequestKey;
import org.fleetpki.pki.api.KeyType;

/**
 * Has keys made, which the device does in the background while it says that it is busy.
 *
 * @param module the module
 * @param keyTypes the kinds that the firmware makes
 * @param waiting how long a key may take
 * @param reuse whether the key that is there is used again, which the maker does not recommend
 * @param signature the hash for requests and self-signed certificates
 */
record KeyMaking(CertificateModule module, Set<KeyType> keyTypes, Waiting waiting, boolean reuse, String signature) {

    KeyMaking {
        keyTypes = Set.copyOf(keyTypes);
    }

    /** What the maker's own default takes is the measure (wiki, Reference11r1, Certificate management). */
    static final Cost COST = new Cost(
            Duration.ZERO,
            Duration.ofMinutes(2),
            "its processor makes the key; each doubling of an RSA key makes every TLS connection take six times the"
                    + " processor, so 2048 bits take " + Keys.workFactor(KeyType.RSA_2048) + " times and 4096 bits "
                    + Keys.workFactor(KeyType.RSA_4096)
                    + " times as long as 1024, and SHA-256 costs less than SHA-384 and SHA-512");

    /** A device that has not even begun after so many questions will not begin. */
    private static final int QUESTIONS_TO_BEGIN = 20;

    RequestForm form(String target, KeyType type) {
        return new RequestForm(target, reuse ? module.profile().word("create.key.reuse") : Keys.name(type), signature);
    }

    /** Refuse to begin where something else is under way, as its key would be lost. */
    void requireFree(String target, String task) throws DeviceException {
        CertificateInfo info = module.info();
        if (info.error(target).isPresent()) {
            throw new DeviceException(new Failure.Rejected(
                    task,
                    "an earlier request failed (" + info.error(target).get()
                            + ") and blocks others until it is deleted"));
        }
        if (info.busy().contains(target)) {
            throw new DeviceException(new Failure.Rejected(task, "it is making a key already"));
        }
        if (info.requests().contains(target) && !isAnswered(info, target)) {
            throw new DeviceException(new Failure.Rejected(
                    task, "a request waits there already; it has to be deleted before, with its private key"));
        }
    }

    /** A request whose certificate is installed is only left over, and gives way. */
    private boolean isAnswered(CertificateInfo info, String target) throws DeviceException {
        Optional<X509Certificate> leaf = module.leaf(info, target);
        Optional<byte[]> request = module.request(target);
        if (leaf.isEmpty() || request.isEmpty() || !RequestKey.isIn(request.get(), leaf.get())) {
            return false;
        }
        module.deleteRequest(target);
        return true;
    }

    /** Says whether what was ordered is there. */
    interface Result {
        boolean isThere(CertificateInfo info) throws DeviceException;
    }

    /** Order a key and wait for what comes of it. */
    void make(String target, ModuleCommand order, Result result, String task) throws DeviceException {
        module.channel().change(order, task);
        int[] idle = new int[1];
        boolean made = waiting.until(() -> {
            CertificateInfo info = module.info();
            if (info.error(target).isPresent()) {
                throw new DeviceException(
                        new Failure.Rejected(task, info.error(target).get()));
            }
            if (info.busy().contains(target)) {
                idle[0] = 0;
                return false;
            }
            if (result.isThere(info)) {
                return true;
            }
            if (++idle[0] > QUESTIONS_TO_BEGIN) {
                throw new DeviceException(
                        new Failure.Unexpected("a device that makes a key", "one that does nothing of the kind"));
            }
            return false;
        });
        if (!made) {
            throw new DeviceException(new Failure.Unexpected(
                    "a key within " + waiting.patience().toSeconds() + " s", "one that is still being made"));
        }
    }
}
