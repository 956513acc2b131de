namespace Ec20Emulator.Benchmarks.Load;

/// <summary>What is asked of a fleet.</summary>
/// <param name="Modems">How many there are.</param>
/// <param name="Dtes">How many of them have a DTE.</param>
/// <param name="Sessions">How many hold a TLS session; their DTEs are attached anew.</param>
/// <param name="Asking">How long AT+CSQ is asked.</param>
/// <param name="FirstPort">Port of the first modem.</param>
internal sealed record LoadPlan(int Modems, int Dtes, int Sessions, TimeSpan Asking, int FirstPort);
