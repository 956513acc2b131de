using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>What scenarios do with faults.</summary>
internal static class FaultActions
{
    private const string Every = "all";

    /// <summary>Reads a fault written as JSON.</summary>
    /// <exception cref="FormatException">It is malformed, there is no such kind, or a setting is wrong.</exception>
    public static FaultSettings Read(string json)
    {
        try
        {
            var settings = FaultSettings.Parse(json);
            ModemFaults.Check(settings);
            return settings;
        }
        catch (FaultSettingsException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    /// <summary>Lays a fault on the modem.</summary>
    public static Func<Ec20Modem, Task> Add(FaultSettings settings) => modem =>
    {
        modem.Faults.Add(settings);
        return modem.WhenIdleAsync();
    };

    /// <summary>Removes the faults of a kind, or <c>all</c>.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static Func<Ec20Modem, Task> Lift(string type)
    {
        if (type == Every)
            return modem => modem.Faults.ResetAsync();
        if (!ModemFaults.Kinds.Contains(type))
            throw new FormatException($"there is no fault '{type}': write {Every}, or one of {string.Join(", ", ModemFaults.Kinds)}");
        return async modem =>
        {
            var meant = modem.Faults.Active.Where(fault => fault.Settings.Type == type).ToArray();
            if (meant.Length == 0)
                throw new InvalidOperationException($"no fault '{type}' lies on the modem");
            foreach (var fault in meant)
                await fault.DisposeAsync();
        };
    }
}
