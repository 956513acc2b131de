using System.Globalization;
using System.Net;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>
/// What a modem weighs: a process with many of them before they are made, idle, each with a DTE, each with an open SSL session. Managed
/// bytes after collection count; the working set tells what the operating system sees.
/// </summary>
internal static class ModemMemory
{
    private const double IdleAimKiB = 32;
    private const double AttachedAimKiB = 40;
    private const double SessionAimKiB = 32;

    /// <summary>Weighs.</summary>
    public static async Task<IReadOnlyList<Result>> MeasureAsync(Effort effort)
    {
        var size = Math.Max(10, 200 / effort.Scale);
        await using var peer = await Child.StartAsync(Role.TlsPeer);
        await using var fleet = await Child.StartAsync(Role.Fleet, size.ToString(CultureInfo.InvariantCulture));
        await using var rehearsal = Dial([fleet.EndPoint.Port], peer.EndPoint.Port);
        rehearsal.OpenSessions();
        var empty = await WeighAsync(fleet);
        var ports = (await fleet.AskAsync("build")).Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture));
        var idle = await WeighAsync(fleet);
        await using var dtes = Dial([.. ports], peer.EndPoint.Port);
        var attached = await WeighAsync(fleet);
        dtes.OpenSessions();
        var open = await WeighAsync(fleet);
        return
        [
            Row("memory: idle modem, no DTE", idle, empty, size, IdleAimKiB),
            Row("memory: idle modem with a TCP DTE", attached, empty, size, AttachedAimKiB),
            Row("memory: open SSL session, on top", open, attached, size, SessionAimKiB),
        ];
    }

    private static FleetDialogue Dial(IReadOnlyList<int> ports, int peerPort) =>
        new([.. ports.Select(port => new Dte(new IPEndPoint(IPAddress.Loopback, port)))], peerPort);

    private static async Task<Weight> WeighAsync(Child fleet)
    {
        var answer = (await fleet.AskAsync("weigh")).Split(' ');
        return new Weight(long.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    private static Result Row(string title, Weight after, Weight before, int count, double aim)
    {
        var managed = (after.Managed - before.Managed) / 1024.0 / count;
        var workingSet = (after.WorkingSet - before.WorkingSet) / 1024.0 / count;
        return new Result(
            title,
            string.Create(CultureInfo.InvariantCulture, $"{managed:0.0} KiB (working set {workingSet:0} KiB)"),
            "-",
            "-",
            string.Create(CultureInfo.InvariantCulture, $"< {aim:0} KiB"),
            managed < aim ? "met" : "missed");
    }

    private readonly record struct Weight(long Managed, long WorkingSet);
}
