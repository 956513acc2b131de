using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>urcStorm</c>: many URCs one after another, by the rules that hold for all URCs.</summary>
internal sealed class UrcStorm : PositionFault
{
    private readonly Attributes _attributes;

    public UrcStorm(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.UrcStorm).At, FaultLocation.Dce)
    {
        _attributes = Settings.Read(KindsJson.Default.UrcStorm);
        Require(_attributes.Count is > 0 and <= 100_000, "count is 1-100000");
        Require(_attributes.IntervalMs is >= 0 and <= 86_400_000, "intervalMs is 0-86400000");
        Require(UrcInjector.IsLine(_attributes.Line), "line is one line of 1-512 printable characters");
    }

    protected override void Happen(Turn? turn) => Blow(_attributes.Count);

    private void Blow(int left)
    {
        for (; left > 0 && !Removed.IsCancellationRequested; left--)
        {
            Modem.Urcs.Send(_attributes.Line.Replace("{n}", $"{_attributes.Count - left + 1}", StringComparison.Ordinal));
            if (_attributes.IntervalMs == 0)
                continue;
            var rest = left - 1;
            Modem.Scheduler.After(TimeSpan.FromMilliseconds(_attributes.IntervalMs), () => Blow(rest));
            return;
        }
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }

        /// <summary>How many, 1-100000. A port that cannot take them keeps the newest 64.</summary>
        public int Count { get; set; } = 100;

        /// <summary>Time between two, 0-86400000 ms of the modem's clock.</summary>
        public int IntervalMs { get; set; }

        /// <summary>The URC; <c>{n}</c> stands for its number from 1 on.</summary>
        public string Line { get; set; } = "+CREG: {n}";
    }
}
