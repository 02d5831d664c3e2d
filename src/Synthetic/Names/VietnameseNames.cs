namespace Linkage.Synthetic;

/// <summary>The pieces of Vietnamese names: family, middle, given. The second spelling of each has no marks.</summary>
internal static class VietnameseNames
{
    public static readonly NameElement[] Family = NameElement.Table("""
        Nguyễn:nguyen Trần:tran Lê:le Phạm:pham Hoàng:hoang Phan:phan Vũ:vu Võ:vo Đặng:dang Bùi:bui Đỗ:do Hồ:ho Ngô:ngo Dương:duong Lý:ly,li Đinh:dinh
        Trương:truong Lâm:lam Mai:mai Đào:dao Hà:ha Cao:cao Tạ:ta Châu:chau Quách:quach Thái:thai Lương:luong Huỳnh:huynh Tô:to Kiều:kieu
        """);

    public static readonly NameElement[] MiddleMale = NameElement.Table("""
        Văn:van Hữu:huu Đức:duc Quốc:quoc Minh:minh Công:cong Thanh:thanh Xuân:xuan Ngọc:ngoc Đình:dinh Quang:quang Thế:the Trọng:trong Gia:gia Bá:ba Anh:anh Duy:duy Hoài:hoai
        """);

    public static readonly NameElement[] MiddleFemale = NameElement.Table("""
        Thị:thi Ngọc:ngoc Thu:thu Kim:kim Thanh:thanh Mỹ:my Bích:bich Hồng:hong Như:nhu Phương:phuong Diệu:dieu Tuyết:tuyet Cẩm:cam Hoài:hoai Quỳnh:quynh Minh:minh Xuân:xuan Lan:lan
        """);

    public static readonly NameElement[] GivenMale = NameElement.Table("""
        Hùng:hung Dũng:dung Tuấn:tuan Nam:nam Long:long Bảo:bao Kiên:kien Cường:cuong Phúc:phuc Thắng:thang Hiếu:hieu Sơn:son Tài:tai Đạt:dat Khoa:khoa Lộc:loc Nhân:nhan Phong:phong
        Quân:quan Tâm:tam Tiến:tien Trung:trung Việt:viet Vinh:vinh An:an Bình:binh Chiến:chien Hải:hai Khánh:khanh Lâm:lam Mạnh:manh Nghĩa:nghia Thịnh:thinh Toàn:toan Tùng:tung Vượng:vuong
        """);

    public static readonly NameElement[] GivenFemale = NameElement.Table("""
        Lan:lan Hoa:hoa Hương:huong Mai:mai Linh:linh Thảo:thao Trang:trang Hạnh:hanh Nga:nga Yến:yen Loan:loan Oanh:oanh Dung:dung Hằng:hang Hiền:hien Thủy:thuy Vân:van Phượng:phuong
        Ngân:ngan Nhung:nhung Quyên:quyen Tâm:tam Trinh:trinh Uyên:uyen Chi:chi Diễm:diem Giang:giang Huệ:hue Kiều:kieu Lệ:le My:my Nguyệt:nguyet Thơ:tho Trâm:tram Tuyền:tuyen Xuân:xuan
        """);
}
