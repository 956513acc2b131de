using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>A command that answers one fixed line (at-engine.md 12).</summary>
internal abstract class Identification(string line) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line(line);
}

/// <summary>AT+GMI - manufacturer.</summary>
[AtCommand("+GMI")]
internal sealed class Gmi() : Identification(Identity.Manufacturer);

/// <summary>AT+CGMI - manufacturer, the 27.007 name.</summary>
[AtCommand("+CGMI")]
internal sealed class Cgmi() : Identification(Identity.Manufacturer);

/// <summary>AT+GMM - model.</summary>
[AtCommand("+GMM")]
internal sealed class Gmm() : Identification(Identity.Model);

/// <summary>AT+CGMM - model, the 27.007 name.</summary>
[AtCommand("+CGMM")]
internal sealed class Cgmm() : Identification(Identity.Model);

/// <summary>AT+GMR - revision.</summary>
[AtCommand("+GMR")]
internal sealed class Gmr() : Identification(Identity.Revision);

/// <summary>AT+CGMR - revision, the 27.007 name.</summary>
[AtCommand("+CGMR")]
internal sealed class Cgmr() : Identification(Identity.Revision);

/// <summary>AT+QGMR - revision with its build.</summary>
[AtCommand("+QGMR")]
internal sealed class Qgmr() : Identification(Identity.RevisionWithBuild);

/// <summary>AT+CSUB - sub-edition.</summary>
[AtCommand("+CSUB")]
internal sealed class Csub() : Identification($"SubEdition: {Identity.SubEdition}");

/// <summary>AT+GCAP - capabilities: the GSM command set.</summary>
[AtCommand("+GCAP")]
internal sealed class Gcap() : Identification("+GCAP: +CGSM");
