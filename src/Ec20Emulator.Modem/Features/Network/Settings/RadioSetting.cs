using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Network.Settings;

/// <summary>A setting of AT+QCFG about <see cref="RadioPreferences"/>; network-sim.md 6.</summary>
internal abstract class RadioSetting(Registration registration)
{
    /// <summary>The values the host reads.</summary>
    protected RadioPreferences.Values Values => registration.Preferences.Saved;

    /// <summary>The same with what goes with them.</summary>
    protected RadioPreferences Preferences => registration.Preferences;

    /// <summary>Changes the values; the modem registers anew where that leads elsewhere.</summary>
    /// <param name="change">What changes.</param>
    /// <param name="atOnce">False where it waits for the next power-up.</param>
    protected AtResult Set(Func<RadioPreferences.Values, RadioPreferences.Values> change, bool atOnce = true)
    {
        if (!registration.Preferences.TrySet(change(Values), atOnce ? change(registration.Preferences.Now) : null))
            return AtResult.Cme(CmeError.MemoryFailure);
        if (atOnce)
            registration.Reconsider();
        return AtResult.Ok;
    }
}
