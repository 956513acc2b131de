using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>ATI - who made the module, its model and revision (at-engine.md 12); the same for 0-9.</summary>
[AtCommand("I")]
internal sealed class Ati(ModelProfile model) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn) => number is > 9
        ? AtResult.Error
        : AtResult.Lines([Identification.Manufacturer, model.Model, $"Revision: {model.Revision}"]);
}
