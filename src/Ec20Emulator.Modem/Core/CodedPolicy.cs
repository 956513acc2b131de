using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core;

/// <summary>Values a command cannot take are a +CME ERROR of its family; what is no parameter list is plain ERROR (at-engine.md 6).</summary>
/// <param name="outOfRange">The error.</param>
internal sealed class CodedPolicy(CmeError outOfRange) : ICommandPolicy
{
    public void Begin()
    {
    }

    public AtResult Reject(BindError error) => error is BindError.OutOfRange ? AtResult.Cme(outOfRange) : AtResult.Error;
}
