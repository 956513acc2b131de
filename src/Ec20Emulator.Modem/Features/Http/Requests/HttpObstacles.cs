using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>What stands in the way of a request before anything is sent (http-mqtt-ftp.md 0, 2.1).</summary>
internal sealed class HttpObstacles(HttpSession session, IPacketContexts contexts, Registration registration, CallTable calls)
{
    /// <summary>Why the command is refused, or null.</summary>
    public (CmeError Error, string Why)? OfCommand()
    {
        if (session.Obstacle is { } busy)
            return (busy, "the HTTP client is at work");
        if (session.Url is null)
            return (CmeError.HttpEmptyUrl, "AT+QHTTPURL has set no URL");
        // GSM carries either a call or data. Wideband CDMA and LTE, which falls back to it for a call, carry both.
        if (registration.Cell?.Access is not RadioAccess.Gsm || calls.All.Count == 0)
            return null;
        return calls.All.Any(call => call.State is CallState.Incoming or CallState.Waiting)
            ? (CmeError.HttpIncomingCallBusy, "a call comes in, and GSM carries no data beside it")
            : (CmeError.HttpVoiceCallBusy, "there is a call, and GSM carries no data beside it");
    }

    /// <summary>Why an accepted request ends at once, or null.</summary>
    public (CmeError Error, string Why)? OfOrigin(HttpOrigin origin) => contexts.StateOf(origin.ContextId) switch
    {
        ContextState.Activating or ContextState.Deactivating => (CmeError.HttpNetworkBusy, $"PDP context {origin.ContextId} is on its way"),
        not ContextState.Active => (CmeError.HttpNetworkDeactivated, $"PDP context {origin.ContextId} is not active"),
        _ => IsOutOfReach(origin) ? (CmeError.HttpIpAddressError, $"{origin.Host} is no address context {origin.ContextId} reaches") : null,
    };

    private bool IsOutOfReach(HttpOrigin origin) => AddressLiteral.TryParse(origin.Host, out var address)
        ? !contexts.Carries(origin.ContextId, address)
        : origin.Host.All(c => char.IsAsciiDigit(c) || c == '.');
}
