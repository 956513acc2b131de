using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Core.Profiles;

/// <summary>
/// The one user profile behind AT&amp;W, ATZ, AT&amp;F and power-up (at-engine.md 11). AT&amp;W stores the command-line settings of the port
/// it is typed on; power-up loads them into every port, ATZ into the port that asks. Lives on the mailbox.
/// </summary>
internal sealed partial class ProfileStore(ISavedSettings settings, PortSet ports, ILogger log)
{
    private const string SettingKey = "profile";
    private const string PortKey = "port";

    private readonly List<IProfileMember> _members = [];

    /// <summary>Lets a setting take part. Called while the modem is put together.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Join(IProfileMember member)
    {
        if (member.Name == PortKey || _members.Exists(other => other.Name == member.Name))
            throw new InvalidOperationException($"two profile members are called '{member.Name}'");
        _members.Add(member);
    }

    /// <summary>AT&amp;W: stores the settings of a port and of the members.</summary>
    /// <returns>False where the host computer could not store them; the old profile is still in force.</returns>
    public bool Store(ModemPort port)
    {
        var profile = new JsonObject { [PortKey] = JsonSerializer.SerializeToNode(port.Settings.ToProfile() with { Rate = port.Line.Rate }, ProfileStoreJson.Default.PortProfile) };
        foreach (var member in With(ProfileUses.Stored))
            profile[member.Name] = member.Save();
        return settings.Save(SettingKey, profile);
    }

    /// <summary>ATZ: factory values of what ATZ restores, then the stored profile.</summary>
    public void Recall(ModemPort port)
    {
        var profile = Read();
        port.Settings.ResetProfileMembers();
        LoadInto(port, profile);
        Load(With(ProfileUses.Recalled), profile);
    }

    /// <summary>AT&amp;F: factory values; the stored profile stays.</summary>
    public void ResetToFactory(ModemPort port)
    {
        port.Settings.ResetToFactory();
        port.Wiring.UpdateLines();
        foreach (var member in With(ProfileUses.Factory))
            member.ResetToFactory();
    }

    /// <summary>Power-up: every port begins with factory values and the stored profile, before it says its first word.</summary>
    public void LoadAtPowerUp()
    {
        var profile = Read();
        foreach (var port in ports.Ports)
        {
            Begin(port, profile);
        }
        Load(With(ProfileUses.Stored), profile);
    }

    /// <summary>A channel of the multiplexer begins as every port does at power-up.</summary>
    public void Begin(ModemPort port) => Begin(port, Read());

    private IEnumerable<IProfileMember> With(ProfileUses use) => _members.Where(member => member.Uses.HasFlag(use));

    private JsonObject? Read() => settings.Read(SettingKey) as JsonObject;

    private void Begin(ModemPort port, JsonObject? profile)
    {
        port.Settings.ResetToFactory();
        port.Line.Reset(LoadInto(port, profile).Rate);
        port.Wiring.FollowDte();
    }

    /// <summary>Loads the stored profile into a port, or factory values where none can be read.</summary>
    /// <returns>What is in force now.</returns>
    private PortProfile LoadInto(ModemPort port, JsonObject? profile)
    {
        var stored = PortProfile.Factory;
        try
        {
            stored = profile?[PortKey]?.Deserialize(ProfileStoreJson.Default.PortProfile) ?? stored;
        }
        catch (JsonException exception)
        {
            ProfileLog.Unreadable(log, PortKey, exception.Message);
        }
        port.Settings.Apply(stored);
        port.Wiring.UpdateLines();
        return stored;
    }

    private void Load(IEnumerable<IProfileMember> members, JsonObject? profile)
    {
        foreach (var member in members)
        {
            member.ResetToFactory();
            if (profile?[member.Name] is not { } saved)
                continue;
            try
            {
                member.Restore(saved);
            }
            catch (Exception exception) when (exception is InvalidOperationException or FormatException or JsonException)
            {
                ProfileLog.Unreadable(log, member.Name, exception.Message);
                member.ResetToFactory();
            }
        }
    }

    [JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(PortProfile))]
    private sealed partial class ProfileStoreJson : JsonSerializerContext;
}
