namespace Ec20Emulator.Modem.Control;

/// <summary>Something a part of a modem counts, as metrics show it.</summary>
/// <param name="Name">In snake_case; ends in <c>_total</c> where it only grows.</param>
/// <param name="Help">What it is, in a sentence.</param>
/// <param name="Value">How many.</param>
public sealed record Figure(string Name, string Help, long Value);
