using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>One of AT+CREG, AT+CGREG, AT+CEREG: its <c>n</c>, and the URC when what it shows changes (network-sim.md 3).</summary>
/// <param name="urcs">Where the URC goes.</param>
/// <param name="name">The command.</param>
/// <param name="status">What the report shows now.</param>
/// <param name="cell">The serving cell; null without one.</param>
internal sealed class RegistrationReport(UrcRouter urcs, string name, Func<RegistrationStatus> status, Func<Cell?> cell) : IProfileMember
{
    private static readonly (RegistrationStatus Status, string Location) Nothing = (RegistrationStatus.Off, "");

    private (RegistrationStatus Status, string Location) _told = Nothing;

    /// <summary>The command that shows it.</summary>
    public string Name { get; } = name;

    public ProfileUses Uses => ProfileUses.Factory | ProfileUses.Stored | ProfileUses.Recalled;

    /// <summary><c>n</c>: 0 no URC, 1 status, 2 status and location. Device-wide; the profile of AT&amp;W keeps it.</summary>
    public int Mode { get; set; }

    /// <summary>What the read form prints.</summary>
    public string Line => $"{Name}: {Mode},{Text(Mode, Now)}";

    private (RegistrationStatus Status, string Location) Now =>
        (status(), status() is RegistrationStatus.Home or RegistrationStatus.Roaming ? cell()?.Location ?? "" : "");

    /// <summary>Sends the URC, if the mode asks for it and something it shows has changed.</summary>
    public void Update()
    {
        var (now, before) = (Now, _told);
        _told = now;
        if (Mode == 0 || now == before || (Mode == 1 && now.Status == before.Status))
            return;
        urcs.Send($"{Name}: {Text(Mode, now)}");
    }

    /// <summary>Power is gone: <c>n</c> is 0 again unless the profile says otherwise, and nothing has been told.</summary>
    public void Reset() => (Mode, _told) = (0, Nothing);

    public void ResetToFactory() => Mode = 0;

    public JsonNode? Save() => Mode;

    public void Restore(JsonNode saved) => Mode = Math.Clamp(saved.GetValue<int>(), 0, 2);

    private static string Text(int mode, (RegistrationStatus Status, string Location) shown) =>
        mode == 2 && shown.Location.Length > 0 ? $"{(int)shown.Status},{shown.Location}" : $"{(int)shown.Status}";
}
