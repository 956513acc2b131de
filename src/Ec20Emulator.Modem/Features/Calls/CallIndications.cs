using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>The URC of AT+QINDCFG "ccinfo": every step of every call (device-extras.md 6).</summary>
internal sealed class CallIndications
{
    public CallIndications(UrcRouter urcs, CallTable table, IndicationSwitch steps)
    {
        table.Changed += Tell;
        table.Ended += Tell;

        void Tell(Call call)
        {
            if (steps.IsOn)
                urcs.Send(CallLines.Indicated(call));
        }
    }
}
