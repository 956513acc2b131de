using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>A command that answers one fixed line (at-engine.md 12).</summary>
internal abstract class Identification(string line) : IExecuteCommand
{
    /// <summary>What AT+GMI and ATI print.</summary>
    public const string Manufacturer = "Quectel";

    public AtResult Execute(Turn turn) => AtResult.Line(line);
}

/// <summary>AT+GMI - manufacturer.</summary>
[AtCommand("+GMI")]
internal sealed class Gmi() : Identification(Manufacturer);

/// <summary>AT+CGMI - manufacturer, the 27.007 name.</summary>
[AtCommand("+CGMI")]
internal sealed class Cgmi() : Identification(Manufacturer);

/// <summary>AT+GMM - model.</summary>
[AtCommand("+GMM")]
internal sealed class Gmm(ModelProfile model) : Identification(model.Model);

/// <summary>AT+CGMM - model, the 27.007 name.</summary>
[AtCommand("+CGMM")]
internal sealed class Cgmm(ModelProfile model) : Identification(model.Model);

/// <summary>AT+GMR - revision.</summary>
[AtCommand("+GMR")]
internal sealed class Gmr(ModelProfile model) : Identification(model.Revision);

/// <summary>AT+CGMR - revision, the 27.007 name.</summary>
[AtCommand("+CGMR")]
internal sealed class Cgmr(ModelProfile model) : Identification(model.Revision);

/// <summary>AT+QGMR - revision with its build.</summary>
[AtCommand("+QGMR")]
internal sealed class Qgmr(ModelProfile model) : Identification(model.RevisionWithBuild);

/// <summary>AT+CSUB - sub-edition.</summary>
[AtCommand("+CSUB")]
internal sealed class Csub(ModelProfile model) : Identification($"SubEdition: {model.SubEdition}");

/// <summary>AT+GCAP - capabilities: the GSM command set.</summary>
[AtCommand("+GCAP")]
internal sealed class Gcap() : Identification("+GCAP: +CGSM");
