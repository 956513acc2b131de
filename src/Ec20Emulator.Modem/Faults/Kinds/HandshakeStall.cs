using Ec20Emulator.Modem.Faults.Bytes;
using Ec20Emulator.Modem.Faults.Networking;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>handshakeStall</c>: the TLS handshake does not begin until the fault is removed; its time-out runs meanwhile.</summary>
internal sealed class HandshakeStall : Fault, IHandshakeFault
{
    public HandshakeStall(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public async Task<Stream> MeetAsync(Stream transport, bool isDatagram, CancellationToken cancellationToken)
    {
        if (TryStrike("handshake"))
            await new FaultWait(Modem.Scheduler.Time, Timeout.InfiniteTimeSpan, Removed).WaitAsync(cancellationToken).ConfigureAwait(false);
        return transport;
    }
}
