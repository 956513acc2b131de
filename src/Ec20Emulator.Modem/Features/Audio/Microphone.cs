using Ec20Emulator.Modem.Features.Calls;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>Whether the far end hears the microphone (AT+CMUT): a matter of one call, on again when the last one is over.</summary>
internal sealed class Microphone
{
    private readonly CallTable _calls;
    private readonly ILogger _log;

    public Microphone(CallTable calls, ILogger log)
    {
        (_calls, _log) = (calls, log);
        calls.Ended += _ => IsMuted &= calls.All.Count > 0;
    }

    /// <summary>True while it is muted.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Mutes it, or not.</summary>
    /// <returns>False where there is no call.</returns>
    public bool Mute(bool isMuted)
    {
        if (_calls.In(CallState.Active) is not [var call, ..])
            return false;
        IsMuted = isMuted;
        AudioLog.Muted(_log, call.Id, isMuted ? "muted" : "open");
        return true;
    }
}
