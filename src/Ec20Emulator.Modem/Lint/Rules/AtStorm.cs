using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Power;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>AT again and again while the modem starts.</summary>
internal sealed class AtStorm : LintRule, IMoveRule
{
    private const int Storm = 5;
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(200);

    public override string Name => "at-storm";

    public override string Summary => "While the modem starts, AT is sent again and again in quick succession";

    public override string Evidence =>
        "Drivers for BG9x and EC21 went over to waiting for RDY, because polling AT found modules half started "
        + "(github.com/zephyrproject-rtos/zephyr pull 34245); AT manual: before RDY the port is not ready";

    public override string Cure => "Wait for RDY, or send AT at most twice a second";

    public IReadOnlyList<HostMove> Moves => [HostMove.InputBeforeReady];

    public string? Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem)
    {
        var lines = bytes.Count("AT\r"u8);
        if (lines == 0 || modem.Power.State is not PowerState.Booting)
            return null;
        var calls = modem.MemoryOf<Calls>(this);
        var now = modem.Time.GetTimestamp();
        calls.Count = calls.Count > 0 && modem.Time.GetElapsedTime(calls.LastAt, now) < Calm ? calls.Count + lines : lines;
        calls.LastAt = now;
        return calls.Count < Storm ? null : $"{calls.Count} times AT, each within {Calm.TotalMilliseconds:0} ms of the last, while the modem started";
    }

    private sealed class Calls
    {
        public int Count { get; set; }

        public long LastAt { get; set; }
    }
}
