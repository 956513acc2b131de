using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Whether the network carries voice calls: for registered modems, and calls to emergency numbers for all it can hear.</summary>
internal sealed class VoiceService
{
    private readonly Registration _registration;
    private readonly SimCard _sim;
    private readonly EmergencyNumbers _emergency;

    public VoiceService(Registration registration, SimCard sim, EmergencyNumbers emergency, CallTable table)
    {
        (_registration, _sim, _emergency) = (registration, sim, emergency);
        registration.ServiceChanged += () => table.Together(() =>
        {
            foreach (var call in table.All.Where(call => !Carries(call)).ToArray())
                table.End(call, EndReason.ServiceLost, 27);
        });
    }

    /// <summary>True where the modem can be called.</summary>
    public bool IsReachable => _registration.HasVoiceService;

    private bool HearsCell => _registration.IsRadioOn && _registration.Air.HasCoverage;

    /// <summary>True for an emergency number; without a SIM that works there are more of them.</summary>
    public bool IsEmergency(PhoneNumber number) => _emergency.Contain(number.Digits, _sim.IsReady);

    /// <summary>True where a number can be called.</summary>
    public bool Reaches(PhoneNumber number) => IsReachable || (HearsCell && IsEmergency(number));

    private bool Carries(Call call) => IsReachable || (HearsCell && call.IsEmergency);
}
