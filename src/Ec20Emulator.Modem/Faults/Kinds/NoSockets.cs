using Ec20Emulator.Modem.Faults.Networking;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>noSockets</c>: no socket is left for a TCP connection, 554 (ssl.md C8). The expression is compared with <c>host:port</c>.</summary>
internal sealed class NoSockets : Fault, IConnectFault
{
    public NoSockets(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public Task MeetAsync(string target, CancellationToken cancellationToken) => TryStrike(target)
        ? Task.FromException(new NetworkException(NetworkFailure.NoResources, $"no socket is left for {target}: a fault sees to that"))
        : Task.CompletedTask;
}
