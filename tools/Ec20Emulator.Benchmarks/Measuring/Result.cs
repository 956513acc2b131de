namespace Ec20Emulator.Benchmarks.Measuring;

/// <summary>A row of the table.</summary>
/// <param name="Title">What was measured.</param>
/// <param name="Modem">The modem's figure with its unit.</param>
/// <param name="Reference">The plain program's.</param>
/// <param name="Ratio">Modem to reference, with the spread.</param>
/// <param name="Aim">What was aimed at.</param>
/// <param name="Verdict"><c>met</c>, <c>missed</c>, or why there is none.</param>
internal sealed record Result(string Title, string Modem, string Reference, string Ratio, string Aim, string Verdict);
