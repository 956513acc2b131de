using System.Globalization;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// What happens around the modem: <c>network drops context 1</c>, <c>network loses coverage</c>, <c>network regains coverage</c>,
/// <c>network refuses registration|activation|deactivation</c>, <c>network accepts</c>, <c>network signal 12</c>,
/// <c>network moves to DE11,5F1EA16</c>, <c>sim removed</c>, <c>sim inserted</c>, <c>sim locked</c>, <c>power key</c>,
/// <c>power held</c>, <c>power cut</c>, <c>power reset</c>.
/// </summary>
public sealed class NetworkDirective : ITranscriptDirective
{
    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var modem = runner.Modem.Modem;
        switch (word)
        {
            case "network":
                await modem.Core.Mailbox.TellAsync(() => Network(modem.Assembly.Registration, modem.Assembly.Contexts, arguments));
                return true;
            case "sim":
                await modem.Core.Mailbox.TellAsync(() => Sim(modem.Assembly.Sim, arguments));
                return true;
            case "power":
                await (arguments switch
                {
                    "key" => modem.PowerOnAsync(),
                    "held" => modem.PowerOffAsync(),
                    "cut" => modem.CutPowerAsync(),
                    "reset" => modem.ResetAsync(),
                    _ => throw Unknown(arguments),
                });
                return true;
            default:
                return false;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Network(Registration registration, PdpContexts contexts, string what)
    {
        switch (what.Split(' '))
        {
            case ["drops", "context", var id]:
                contexts.DropByNetwork(int.Parse(id, CultureInfo.InvariantCulture));
                break;
            case ["loses", "coverage"]:
                registration.LoseCoverage();
                break;
            case ["regains", "coverage"]:
                registration.RegainCoverage();
                break;
            case ["refuses", "registration"]:
                registration.SetRefusal(true);
                break;
            case ["refuses", "activation"]:
                contexts.RefusesActivation = _ => true;
                break;
            case ["refuses", "deactivation"]:
                contexts.RefusesDeactivation = _ => true;
                break;
            case ["accepts"]:
                (contexts.RefusesActivation, contexts.RefusesDeactivation) = (null, null);
                registration.SetRefusal(false);
                break;
            case ["signal", var index]:
                registration.SetSignal(int.Parse(index, CultureInfo.InvariantCulture));
                break;
            case ["moves", "to", var place] when place.Split(',') is [var area, var cell]:
                registration.MoveTo(Convert.ToInt32(area, 16), Convert.ToInt32(cell, 16));
                break;
            default:
                throw Unknown(what);
        }
    }

    private static void Sim(SimCard sim, string what)
    {
        switch (what)
        {
            case "removed":
                sim.Remove();
                break;
            case "inserted":
                sim.Insert();
                break;
            case "locked":
                sim.Codes.IsPinRequired = true;
                break;
            default:
                throw Unknown(what);
        }
    }

    private static FormatException Unknown(string what) => new($"nothing is known of '{what}'");
}
