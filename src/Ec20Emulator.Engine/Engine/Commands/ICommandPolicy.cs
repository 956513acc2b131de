using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>What the commands of one family have in common.</summary>
internal interface ICommandPolicy
{
    /// <summary>A command of the family begins.</summary>
    void Begin();

    /// <summary>The answer to parameters that cannot be bound.</summary>
    AtResult Reject(BindError error);
}

/// <summary>Plain ERROR (at-engine.md 6).</summary>
internal sealed class GeneralPolicy : ICommandPolicy
{
    /// <summary>It remembers nothing: one serves all.</summary>
    public static readonly GeneralPolicy Instance = new();

    private GeneralPolicy()
    {
    }

    public void Begin()
    {
    }

    public AtResult Reject(BindError error) => AtResult.Error;
}
