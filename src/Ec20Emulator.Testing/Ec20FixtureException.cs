namespace Ec20Emulator.Testing;

/// <summary>The emulator did something nobody meant. The test that used it proves nothing.</summary>
/// <param name="message">What it was.</param>
public sealed class Ec20FixtureException(string message) : Exception(message);
