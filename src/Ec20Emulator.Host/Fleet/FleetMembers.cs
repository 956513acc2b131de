using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Host.Fleet;

/// <summary>Makes one modem after the other of what all have in common.</summary>
internal static class FleetMembers
{
    /// <summary>The modems a process begins with, by number.</summary>
    /// <param name="options">What the command line says.</param>
    public static IReadOnlyList<FleetMember> Of(RunOptions options) =>
        [.. Enumerable.Range(0, options.Count).Select(number => Member(options, number))];

    private static FleetMember Member(RunOptions options, int number)
    {
        var id = $"m{number}";
        if (options.Count == 1)
            return new FleetMember(id, null, options with { Ports = [.. options.Ports.Select(port => port.At(0))] });
        var identity = FleetIdentity.Of(options.Base with { Seed = options.Seed }, number);
        return new FleetMember(id, null, options with
        {
            Seed = identity.Seed,
            Base = identity,
            Clock = options.Clock.Own(),
            Ports = [.. options.Ports.Select(port => port.At(number))],
            StateDirectory = options.StateDirectory is { } folder ? Path.Combine(folder, id) : null,
        });
    }
}
