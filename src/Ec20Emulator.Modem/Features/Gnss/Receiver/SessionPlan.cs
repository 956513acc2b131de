namespace Ec20Emulator.Modem.Features.Gnss.Receiver;

/// <summary>How a session goes, as AT+QGPS says and as the settings were when it began.</summary>
/// <param name="Period">Time between bursts.</param>
/// <param name="FixCount">Fixes after which it ends by itself; 0 = never.</param>
internal readonly record struct SessionPlan(TimeSpan Period, int FixCount);
