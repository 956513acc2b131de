using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Card;

/// <summary>The status of the card as UIM tells it.</summary>
internal static class CardStatus
{
    private const int Absent = 0;
    private const int Present = 1;
    private const int Broken = 2;
    private const int PoweredDown = 1;
    private const int NoApplication = 0xFFFF;
    private const int Usim = 2;
    private const int Personalised = 2;

    private const int IccidBytes = 10;

    private static readonly byte[] UsimIdentifier = Convert.FromHexString(BuiltInFiles.UsimAid);

    /// <summary>The whole TLV.</summary>
    public static byte[] Of(SimCard sim)
    {
        object[][] applications = sim.IsInserted && sim.State is not (SimState.Off or SimState.Absent) ? [Application(sim)] : [];
        object[] card = [StateOf(sim), 0, 0, 0, sim.State is SimState.Off && sim.IsInserted ? PoweredDown : 0, applications];
        return UimTable.CardStatus.Write(applications.Length == 0 ? NoApplication : 0, NoApplication, NoApplication, NoApplication, (object)(object[][])[card]);
    }

    /// <summary>The one slot.</summary>
    public static object[][] Slots(SimCard sim) => [[sim.IsInserted ? 2 : 1, 1, 1, sim.IsReadable ? Semioctets.Pack(sim.Iccid, IccidBytes) : []]];

    private static int StateOf(SimCard sim) => !sim.IsInserted ? Absent : sim.State is SimState.Off ? Broken : Present;

    private static object[] Application(SimCard sim)
    {
        var codes = sim.Codes;
        return
        [
            Usim, ApplicationState(sim), sim.IsReady ? Personalised : 0, 0, 0, 0, UsimIdentifier, 0,
            PinStates.OfFirst(sim), codes.First.PinAttemptsLeft, codes.First.PukAttemptsLeft,
            PinStates.OfSecond(sim), codes.Second.PinAttemptsLeft, codes.Second.PukAttemptsLeft,
        ];
    }

    private static int ApplicationState(SimCard sim) => sim.State switch
    {
        SimState.PinRequired => 2,
        SimState.PukRequired => 3,
        SimState.Blocked => 5,
        SimState.Ready => 7,
        _ => 1,
    };
}
