namespace Ec20Emulator.Control.Views;

/// <summary>What answers.</summary>
/// <param name="Name">The emulator's name.</param>
/// <param name="Version">Its version.</param>
internal sealed record VersionView(string Name, string Version);
