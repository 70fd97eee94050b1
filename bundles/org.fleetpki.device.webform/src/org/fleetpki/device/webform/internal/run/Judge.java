// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Call;
import org.fleetpki.device.webform.internal.profile.Condition;
import org.fleetpki.device.webform.internal.profile.Extract;

/**
 * Says what an answer means.
 *
 * @param words where a refusal says why
 * @param values knows the secrets that must not be repeated
 */
record Judge(Extract words, Values values) {

    /**
     * Accept an answer, or say why not.
     *
     * @param task what was asked for, to follow "The device refused to"
     * @return false if what was asked for is not there
     */
    boolean accept(Call call, Answer answer, String task) throws DeviceException {
        if (any(call.absent(), answer)) {
            return false;
        }
        if (any(call.unauthorized(), answer)
                || answer.response().status() == 401 && call.unauthorized().isEmpty()) {
            throw new DeviceException(new Failure.Unauthorized(values.get("user")));
        }
        boolean good = call.success().isEmpty() ? answer.response().isSuccess() : any(call.success(), answer);
        if (good) {
            return true;
        }
        Optional<String> said = words.from(answer).map(values::mask).map(DeviceText::clean);
        int status = answer.response().status();
        if (said.isPresent()) {
            throw new DeviceException(new Failure.Rejected(task, said.get()));
        }
        throw new DeviceException(
                status >= 400 && status < 500
                        ? new Failure.Rejected(task, answer.response().summary())
                        : new Failure.Unexpected(
                                "the answer that its profile describes, when asked to " + task,
                                answer.response().summary()));
    }

    static boolean any(List<Condition> conditions, Answer answer) {
        return conditions.stream().anyMatch(condition -> condition.holds(answer));
    }
}
