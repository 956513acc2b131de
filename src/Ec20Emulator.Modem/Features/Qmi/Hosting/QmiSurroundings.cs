using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Power;
using Ec20Emulator.Modem.Features.RmNet;
using Ec20Emulator.Modem.Features.Sms;

namespace Ec20Emulator.Modem.Features.Qmi.Hosting;

/// <summary>What the services act on: the very state the AT commands have.</summary>
/// <param name="Core">Clock, mailbox, options.</param>
internal sealed record QmiSurroundings(ModemCore Core)
{
    /// <summary>AT+CFUN.</summary>
    public required PhoneFunction Function { get; init; }

    /// <summary>Power.</summary>
    public required PowerSupply Power { get; init; }

    /// <summary>The card.</summary>
    public required SimCard Sim { get; init; }

    /// <summary>Registration.</summary>
    public required Registration Registration { get; init; }

    /// <summary>PDP contexts.</summary>
    public required PdpContexts Contexts { get; init; }

    /// <summary>The network interface, and the call over it.</summary>
    public required RmNetFeature Network { get; init; }

    /// <summary>Short messages.</summary>
    public required SmsFeature Sms { get; init; }

    /// <summary>Voice calls.</summary>
    public required CallFeature Calls { get; init; }
}
