using Ec20Emulator.Modem;

namespace Ec20Emulator.Host.Fleet;

/// <summary>Makes one modem after the other of what all have in common.</summary>
internal static class FleetMembers
{
    /// <summary>The modems of all groups, numbered through.</summary>
    public static IReadOnlyList<FleetMember> Of(IReadOnlyList<FleetGroup> groups)
    {
        var members = new List<FleetMember>(groups.Sum(group => group.Count));
        var isMany = members.Capacity > 1;
        foreach (var group in groups)
        {
            var first = members.Count;
            for (var number = first; number < first + group.Count; number++)
                members.Add(Member(group, number, group.HasOwnPorts ? number - first : number, isMany));
        }
        return members;
    }

    private static FleetMember Member(FleetGroup group, int number, int place, bool isMany)
    {
        var (id, options) = ($"m{number}", group.Options);
        options = options with { Ports = [.. options.Ports.Select(port => port.At(place))] };
        if (!isMany)
            return new FleetMember(id, group.Label, options);
        var identity = FleetIdentity.Of(options.Base with { Seed = options.Seed }, number);
        return new FleetMember(id, group.Label, options with
        {
            Seed = identity.Seed,
            Base = identity,
            Clock = options.Clock.Own(),
            StateDirectory = options.StateDirectory is { } folder ? Path.Combine(folder, id) : null,
        });
    }
}
