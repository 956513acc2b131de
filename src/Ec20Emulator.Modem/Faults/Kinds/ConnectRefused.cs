using Ec20Emulator.Modem.Faults.Networking;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>connectRefused</c>: the peer refuses TCP connections. The expression is compared with <c>host:port</c>.</summary>
internal sealed class ConnectRefused : Fault, IConnectFault
{
    public ConnectRefused(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public Task MeetAsync(string target, CancellationToken cancellationToken) => TryStrike(target)
        ? Task.FromException(new NetworkException(NetworkFailure.Refused, $"{target} refused the connection: a fault sees to that"))
        : Task.CompletedTask;
}
