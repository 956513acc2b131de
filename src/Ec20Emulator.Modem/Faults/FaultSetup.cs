using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Journal;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Faults;

/// <summary>What a fault is made from.</summary>
/// <param name="Id">Its number, 1, 2, 3 …</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="Modem">Where it is to lie.</param>
internal sealed record FaultSetup(int Id, FaultSettings Settings, FaultScene Modem);

/// <summary>What faults see of their modem.</summary>
/// <param name="Core">The engine.</param>
/// <param name="Controls">The controls: faults of power, SIM and network act through them.</param>
/// <param name="Journal">Where a fault says that it has struck.</param>
/// <param name="Log">Where trouble with faults is told.</param>
internal sealed record FaultScene(ModemCore Core, ModemControls Controls, ModemJournal Journal, ILogger Log);
