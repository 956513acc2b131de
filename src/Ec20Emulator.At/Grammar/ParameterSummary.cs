namespace Ec20Emulator.At.Grammar;

/// <summary>A parameter of a command, in words.</summary>
/// <param name="Name">Its name in the declaration, such as <c>ContextId</c>.</param>
/// <param name="Values">What may come, as the test form shows it: <c>(1-16)</c>.</param>
/// <param name="IsOptional">True where it may be left out.</param>
public sealed record ParameterSummary(string Name, string Values, bool IsOptional);
