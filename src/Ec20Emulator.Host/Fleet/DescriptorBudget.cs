using Ec20Emulator.Host.Options;
using Ec20Emulator.Ports;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Fleet;

/// <summary>What a fleet needs of file descriptors, which is asked for before a port is opened.</summary>
internal static partial class DescriptorBudget
{
    /// <summary>What the process needs for itself: runtime, log, control API with its connections, echo server.</summary>
    private const int ForTheProcess = 400;

    /// <summary>Fewer modems than these are not counted.</summary>
    private const int Few = 16;

    private const int OfAListener = 1;

    /// <summary>Its two ends, and what wakes whoever waits for it.</summary>
    private const int OfAPseudoTerminal = 3;

    /// <summary>Raises the limit of the process as far as it needs, and can.</summary>
    /// <param name="members">The modems.</param>
    /// <param name="log">Told where there is no room for a DTE and a socket of each modem.</param>
    /// <exception cref="BindException">There are too few for the ways in.</exception>
    public static void Require(IReadOnlyList<FleetMember> members, ILogger log)
    {
        if (members.Count < Few)
            return;
        var ports = members.SelectMany(member => member.Options.Ports).ToArray();
        var toOpen = ForTheProcess + ports.Sum(port => port.Kind is PortKind.Pty ? OfAPseudoTerminal : OfAListener);
        var toUse = toOpen + ports.Count(port => port.Kind is not PortKind.Pty) + members.Count;
        if (DescriptorLimit.Raise(toUse) is not { } limit)
            return;
        if (limit < toOpen)
        {
            throw new BindException($"{members.Count} modems", new IOException(
                $"their {ports.Length} ways in need {toOpen} file descriptors, {toUse} with a DTE at each and a socket of each modem, and the limit of this process is {limit}; "
                + $"raise it (ulimit -n {toUse}; systemd: LimitNOFILE={toUse}; containers: --ulimit nofile={toUse}), or start fewer"));
        }
        if (limit < toUse)
            IsTight(log, limit, members.Count, limit - toOpen, toUse);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The limit of {Limit} file descriptors has room for the ways in of {Modems} modems, and for {Rest} DTEs and sockets; for one of both each raise it to {Needed} (ulimit -n)")]
    private static partial void IsTight(ILogger logger, long limit, int modems, long rest, long needed);
}
