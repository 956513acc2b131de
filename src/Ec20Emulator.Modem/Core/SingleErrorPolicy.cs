using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core;

/// <summary>Whatever is wrong with the parameters of a command is the one +CME ERROR of its family.</summary>
/// <param name="error">The error.</param>
internal sealed class SingleErrorPolicy(CmeError error) : ICommandPolicy
{
    public void Begin()
    {
    }

    public AtResult Reject(BindError reason) => AtResult.Cme(error);
}
