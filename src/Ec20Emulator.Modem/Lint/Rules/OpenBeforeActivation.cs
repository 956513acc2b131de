using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A connection before there is a network.</summary>
internal sealed class OpenBeforeActivation : LintRule, IParameterRule
{
    public override string Name => "open-before-activation";

    public override string Summary => "A connection is opened on a context that is not active, or a context activated before the modem is registered";

    public override string Evidence =>
        "SSL manual 2.1.2: AT+QIACT comes before AT+QSSLOPEN; BG96 answers 561; EC21: AT+QIACT before the module had settled was ERROR "
        + "(github.com/SeeedJP/WioLTEforArduino/issues/5)";

    public override string Cure => "Wait for registration (AT+CGREG?, AT+CEREG?), activate with AT+QIACT and wait for its OK, then open";

    public IReadOnlyList<string> Commands => ["+QSSLOPEN", "+QIOPEN", "+QIACT"];

    public string? Look(in TypedParameters typed, LintScene modem)
    {
        var context = typed.NumberAt(0);
        if (typed.Declaration.Name == "+QIACT")
            return modem.Registration.IsRegistered ? null : "the modem is not registered";
        return modem.Contexts.StateOf(context) is ContextState.Inactive or ContextState.Activating ? $"context {context} is not active" : null;
    }
}
