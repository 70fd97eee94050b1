// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.net.URL;
import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;

/**
 * The product's own drawings: SVG of 16 by 16 in middle tones that can be told apart on light and on dark ground, each
 * by its shape alone.
 */
public enum Icon {
    OK,
    WARNING,
    ERROR,
    UNKNOWN,
    CHANGE,
    MANUAL,
    CERTIFICATE,
    AUTHORITY,
    DEVICE,
    FLEET,
    COPY;

    /** For menus, editors and wizards. */
    public ImageDescriptor descriptor() {
        return ImageDescriptor.createFromURLSupplier(true, this::url);
    }

    /** The image, owned by the manager. */
    public Image image(ResourceManager resources) {
        return resources.get(descriptor());
    }

    private URL url() {
        return Icon.class.getResource("/icons/" + name().toLowerCase(Locale.ROOT) + ".svg");
    }
}
