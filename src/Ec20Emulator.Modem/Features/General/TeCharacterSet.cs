using Ec20Emulator.Modem.Core.Profiles;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>The character set in which DTE and modem exchange numbers and text (at-engine.md 12). Per device, not saved.</summary>
internal sealed class TeCharacterSet : IProfileMember
{
    /// <summary>The set in force.</summary>
    public CharacterSet Current { get; set; }

    public string Name => "cscs";

    public ProfileUses Uses => ProfileUses.Factory;

    public void ResetToFactory() => Current = CharacterSet.Gsm;
}
