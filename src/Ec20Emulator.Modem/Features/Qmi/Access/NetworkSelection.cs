using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>Which network the modem uses: AT+COPS and AT+CGATT.</summary>
/// <param name="modem">What it acts on.</param>
internal sealed class NetworkSelection(QmiSurroundings modem)
{
    private const int ByNumber = 2;
    private const int Automatic = 1;
    private const int Manual = 2;
    private const int DoAttach = 1;
    private const int DoDetach = 2;

    /// <summary>Network Scan.</summary>
    public void Scan(Exchange exchange)
    {
        if (modem.Sim.Obstacle is not null || !modem.Registration.IsRadioOn)
        {
            exchange.Refuse(QmiError.DeviceNotReady);
            return;
        }
        exchange.Defer();
        modem.Core.Scheduler.After(modem.Core.Options.Delays.OperatorScan, () =>
        {
            AnswerScan(exchange);
            exchange.Complete();
        });
    }

    /// <summary>Initiate Network Register.</summary>
    public void Register(Exchange exchange)
    {
        var selection = exchange[NasTable.RegisterAction].Number() switch
        {
            Automatic => OperatorSelection.Automatic,
            Manual when exchange.Find(NasTable.ManualNetwork) is { } asked => Of(
                new PlmnNumbers(asked.Number(), asked.Number(1), exchange.Find(NasTable.HasThreeDigits)?.Flag() == true), RadioInterfaces.ToAccess(asked.Number(2))),
            _ => null,
        };
        if (selection is null)
            exchange.Refuse(exchange[NasTable.RegisterAction].Number() is Manual ? QmiError.MissingArgument : QmiError.InvalidRegisterAction);
        else if (modem.Sim.Obstacle is not null)
            exchange.Refuse(QmiError.DeviceNotReady);
        else
            Select(exchange, selection);
    }

    /// <summary>Attach Detach.</summary>
    public void Attach(Exchange exchange)
    {
        var action = exchange[NasTable.AttachAction].Number();
        var attaches = action is DoAttach;
        if (action is not (DoAttach or DoDetach))
        {
            exchange.Refuse(QmiError.InvalidAttachAction);
            return;
        }
        if (attaches == modem.Registration.IsAttached)
        {
            exchange.Refuse(QmiError.NoEffect);
            return;
        }
        var delays = modem.Core.Options.Delays;
        exchange.Defer();
        modem.Core.Scheduler.After(attaches ? delays.Activation : delays.Deactivation, () =>
        {
            modem.Registration.SetPacketAttachment(attaches);
            exchange.Complete(modem.Registration.IsAttached == attaches ? QmiError.None : QmiError.NetworkNotReady);
        });
    }

    /// <summary>A choice of the host.</summary>
    public static OperatorSelection Of(PlmnNumbers network, RadioAccess? access) => new(SelectionMode.Manual, ByNumber, network.Plmn, access);

    /// <summary>Chooses, and answers when the search has ended.</summary>
    public void Select(Exchange exchange, OperatorSelection selection)
    {
        exchange.Defer();
        modem.Registration.Select(selection, () => exchange.Complete(
            modem.Registration.IsRegistered || !modem.Registration.IsWanted ? QmiError.None : QmiError.NoNetworkFound));
    }

    private void AnswerScan(Exchange exchange)
    {
        var heard = NetworkScan.Of(modem.Registration, modem.Sim).Select(one => (one.Cell, one.Standing, Numbers: PlmnNumbers.Of(one.Cell.Operator))).ToArray();
        exchange.Answer(NasTable.Networks, (object)heard.Select(one => (object[])
            [one.Numbers.Country, one.Numbers.Network, ToStatus(one.Cell, one.Standing), one.Cell.Operator.LongName]).ToArray());
        exchange.Answer(NasTable.NetworkAccesses, (object)heard.Select(one => (object[])
            [one.Numbers.Country, one.Numbers.Network, RadioInterfaces.Of(one.Cell.Access)]).ToArray());
        exchange.Answer(NasTable.NetworkDigits, (object)heard.Select(one => (object[])
            [one.Numbers.Country, one.Numbers.Network, one.Numbers.HasThreeDigits]).ToArray());
    }

    /// <summary>Bits: serving or available, home or roaming, forbidden or not, preferred or not.</summary>
    private int ToStatus(Cell cell, NetworkStanding standing) =>
        (standing is NetworkStanding.Current ? 1 : 2) | (cell.Operator.Plmn == modem.Sim.HomeNetwork ? 4 : 8) | (standing is NetworkStanding.Forbidden ? 16 : 32) | 128;
}
