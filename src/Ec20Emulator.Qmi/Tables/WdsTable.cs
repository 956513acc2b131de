using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>WDS: data sessions, and the profiles they are made of.</summary>
internal static class WdsTable
{
    public static readonly TlvLayout TellsBearer = new(0x15, "u8");
    public static readonly TlvLayout TellsDataCall = new(0x17, "u8");
    public static readonly MessageLayout SetEventReport = new(0x0001, "Set Event Report") { Optional = [TellsBearer, TellsDataCall] };
    public static readonly MessageLayout EventReport = new(0x0001, "Event Report");

    /// <summary>Network (2 = 3GPP), technologies, options of CDMA.</summary>
    public static readonly TlvLayout ToldBearer = new(0x1D, "u8 u32 u32");

    /// <summary>1 begun, 2 over.</summary>
    public static readonly TlvLayout ToldDataCall = new(0x1F, "u8");

    public static readonly TlvLayout Apn = new(0x14, "rest");
    public static readonly TlvLayout Authentication = new(0x16, "u8");
    public static readonly TlvLayout User = new(0x17, "rest");
    public static readonly TlvLayout Password = new(0x18, "rest");

    /// <summary>4 or 6.</summary>
    public static readonly TlvLayout IpFamily = new(0x19, "u8");

    public static readonly TlvLayout Profile = new(0x31, "u8");

    public static readonly MessageLayout StartNetwork =
        new(0x0020, "Start Network") { Optional = [Apn, Authentication, User, Password, IpFamily, Profile] };

    public static readonly TlvLayout Handle = new(0x01, "u32");
    public static readonly TlvLayout EndReason = new(0x10, "u16");

    /// <summary>Kind of reason, and the reason.</summary>
    public static readonly TlvLayout VerboseEndReason = new(0x11, "u16 u16");

    public static readonly MessageLayout StopNetwork = new(0x0021, "Stop Network") { Required = [Handle] };

    public static readonly MessageLayout GetServiceStatus = new(0x0022, "Get Packet Service Status");

    /// <summary>1 disconnected, 2 connected.</summary>
    public static readonly TlvLayout Status = new(0x01, "u8");

    public static readonly MessageLayout ServiceStatus = new(0x0022, "Packet Service Status");

    /// <summary>The same, and 1 where the host has to configure its network anew.</summary>
    public static readonly TlvLayout ToldStatus = new(0x01, "u8 u8");

    public static readonly TlvLayout ToldFamily = new(0x12, "u8");

    public static readonly MessageLayout GetChannelRates = new(0x0023, "Get Channel Rates");

    /// <summary>Bits per second up and down, now and at most.</summary>
    public static readonly TlvLayout ChannelRates = new(0x01, "u32 u32 u32 u32");

    public static readonly TlvLayout StatisticsMask = new(0x01, "u32");
    public static readonly MessageLayout GetStatistics = new(0x0024, "Get Packet Statistics") { Required = [StatisticsMask] };
    public static readonly TlvLayout BytesSent = new(0x19, "u64");
    public static readonly TlvLayout BytesReceived = new(0x1A, "u64");

    /// <summary>Kind (0 = 3GPP) and number.</summary>
    public static readonly TlvLayout ProfileId = new(0x01, "u8 u8");

    public static readonly TlvLayout ProfileType = new(0x01, "u8");
    public static readonly TlvLayout ProfileName = new(0x10, "rest");

    /// <summary>0 IPv4, 1 PPP, 2 IPv6, 3 both.</summary>
    public static readonly TlvLayout PdpType = new(0x11, "u8");

    public static readonly TlvLayout ProfileUser = new(0x1B, "rest");
    public static readonly TlvLayout ProfilePassword = new(0x1C, "rest");
    public static readonly TlvLayout ProfileAuthentication = new(0x1D, "u8");
    public static readonly TlvLayout ContextNumber = new(0x25, "u8");

    public static readonly MessageLayout CreateProfile = new(0x0027, "Create Profile")
    {
        Required = [ProfileType],
        Optional = [PdpType, Apn, ProfileUser, ProfilePassword, ProfileAuthentication],
    };

    public static readonly MessageLayout ModifyProfile = new(0x0028, "Modify Profile")
    {
        Required = [ProfileId],
        Optional = [PdpType, Apn, ProfileUser, ProfilePassword, ProfileAuthentication],
    };

    public static readonly MessageLayout DeleteProfile = new(0x0029, "Delete Profile") { Required = [ProfileId] };

    public static readonly TlvLayout ListedType = new(0x10, "u8");
    public static readonly MessageLayout GetProfiles = new(0x002A, "Get Profile List") { Optional = [ListedType] };

    /// <summary>Kind, number, name.</summary>
    public static readonly TlvLayout Profiles = new(0x01, "list8( u8 u8 counted8 )");

    public static readonly MessageLayout GetProfile = new(0x002B, "Get Profile Settings") { Required = [ProfileId] };

    public static readonly TlvLayout RequestedSettings = new(0x10, "u32");
    public static readonly MessageLayout GetSettings = new(0x002D, "Get Current Settings") { Optional = [RequestedSettings] };

    /// <summary>Addresses of IPv4 stand with their last byte first.</summary>
    public static readonly TlvLayout FirstDns = new(0x15, "u32");

    public static readonly TlvLayout SecondDns = new(0x16, "u32");
    public static readonly TlvLayout Address = new(0x1E, "u32");
    public static readonly TlvLayout SettingsProfile = new(0x1F, "u8 u8");
    public static readonly TlvLayout Gateway = new(0x20, "u32");
    public static readonly TlvLayout Mask = new(0x21, "u32");

    /// <summary>Those of IPv6 as they are written, with the length of the prefix.</summary>
    public static readonly TlvLayout Ipv6Address = new(0x25, "octets16 u8");

    public static readonly TlvLayout Ipv6Gateway = new(0x26, "octets16 u8");
    public static readonly TlvLayout FirstIpv6Dns = new(0x27, "octets16");
    public static readonly TlvLayout SecondIpv6Dns = new(0x28, "octets16");
    public static readonly TlvLayout Mtu = new(0x29, "u32");
    public static readonly TlvLayout SettingsFamily = new(0x2B, "u8");

    public static readonly MessageLayout GetAutoconnect = new(0x0034, "Get Autoconnect Settings");
    public static readonly TlvLayout Autoconnect = new(0x01, "u8");

    public static readonly TlvLayout FamilyPreference = new(0x01, "u8");
    public static readonly MessageLayout SetFamily = new(0x004D, "Set IP Family") { Required = [FamilyPreference] };

    public static readonly MessageLayout GetLteAttach = new(0x0085, "Get LTE Attach Parameters");
    public static readonly TlvLayout AttachApn = new(0x10, "rest");

    /// <summary>0 IPv4, 1 IPv6, 2 both.</summary>
    public static readonly TlvLayout AttachType = new(0x11, "u8");

    public static readonly MessageLayout GetLteAttachList = new(0x0094, "Get LTE Attach PDN List");
    public static readonly TlvLayout AttachProfiles = new(0x10, "list8( u16 )");
}
